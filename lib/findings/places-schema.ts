import { z } from "zod";
import { isPlainLine } from "#lib/articles/plain-text";

const offset = z.int().min(0).max(100_000);

/** Places to change in one step, `most` at most. */
export function placesSchema(most: number) {
  return z
    .array(
      z
        .object({
          segmentId: z.uuid(),
          start: offset,
          end: offset,
          /** What stood there when the person decided; a place that says something else by now is a conflict. */
          quote: z.string().min(1).max(2000),
          text: z.string().max(2000).refine(isPlainLine, "a line break or a sign that cannot be seen"),
        })
        .refine(({ start, end }) => start < end, { message: "an empty place" }),
    )
    .min(1)
    .max(most);
}
