import { z } from "zod";
import type { AnnotatedPlace } from "#lib/exchange/annotated-translation";

/**
 * What the columns of a line cannot say as it is, under the key "stet" of its metadata: columns whose text holds tabs,
 * line breaks, markers or halves of characters, and places that overlap. Other programs read the columns, in which each
 * such sign is replaced by one of the same length, so that all positions hold.
 */
export const exactSchema = z.object({
  columns: z.record(z.string(), z.string()).optional(),
  places: z
    .array(z.object({ side: z.enum(["source", "target"]), start: z.int(), end: z.int(), quote: z.string() }))
    .optional(),
});

export type Exact = Readonly<{
  columns?: Readonly<Record<string, string>> | undefined;
  places?: readonly AnnotatedPlace[] | undefined;
}>;

const unwritable = /[\t\n\r]|<\/?v>|\p{Surrogate}/gu;

export function isWritable(text: string): boolean {
  return text.search(unwritable) < 0;
}

/** The text with every sign that a column cannot hold replaced by one as long. */
export function writable(text: string): string {
  return text.replace(unwritable, (sign) => (sign.length > 1 ? `‹${sign.slice(1, -1)}›` : standIn(sign)));
}

function standIn(sign: string): string {
  return /\s/.test(sign) ? " " : "\ufffd";
}
