import { z } from "zod";
import { isSafeHref, type Mark, type MarkedText, normalizeMarks } from "#lib/text/mark";
import { isPlainLine } from "./plain-text";

const place = { start: z.int().min(0), end: z.int().min(0) };

const mark = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("bold"), ...place }),
  z.object({ kind: z.literal("italic"), ...place }),
  z.object({ kind: z.literal("link"), ...place, href: z.string().max(2000).refine(isSafeHref, "not a safe link") }),
]);

/** Formatting as it is stored and sent. */
export const marksSchema = z.array(mark).max(2000);

/** Formatting read from a stored column. */
export function storedMarks(column: unknown): Mark[] {
  return marksSchema.parse(column);
}

export const longestSegment = 20_000;

/** One segment's text from outside: one line, well-formed, with formatting that lies within it. */
export const segmentText = z
  .object({ text: z.string().max(longestSegment), marks: marksSchema })
  .superRefine(refuseUnfit)
  .transform(({ text, marks }): MarkedText => ({ text, marks: normalizeMarks(marks) }));

/** Refuses a text of several lines, with signs that cannot be written, or with formatting outside of it. */
export function refuseUnfit({ text, marks }: MarkedText, context: z.RefinementCtx): void {
  const refuse = (message: string) => context.addIssue({ code: "custom", path: ["text"], message });
  if (!isPlainLine(text)) refuse("a line break or a sign that cannot be seen");
  if (marks.some(({ start, end }) => start >= end || end > text.length)) refuse("formatting outside of the text");
}
