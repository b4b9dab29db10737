import { z } from "zod";
import { codeOrders, codeShapes, type InlineCode } from "#lib/text/inline-code";

const end = z.object({ data: z.string().nullable(), shown: z.string().nullable(), meant: z.string().nullable() });

const codesSchema = z.array(
  z.object({
    number: z.int().min(1),
    shape: z.enum(codeShapes),
    id: z.string(),
    type: z.string().nullable(),
    subType: z.string().nullable(),
    mayDelete: z.boolean(),
    mayCopy: z.boolean(),
    mayOverlap: z.boolean(),
    order: z.enum(codeOrders),
    first: end,
    last: end,
    hex: z.string().nullable(),
  }),
);

/** A block's codes read from a stored column. */
export function storedCodes(column: unknown): InlineCode[] {
  return codesSchema.parse(column);
}
