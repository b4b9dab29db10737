import { z } from "zod";
import { isSafeHref, type Mark, type MarkedText, normalizeMarks } from "#lib/text/mark";

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
  .superRefine(({ text, marks }, context) => {
    const refuse = (message: string) => context.addIssue({ code: "custom", path: ["text"], message });
    if (/[\r\n\u2028\u2029]/.test(text)) refuse("a sentence has no line breaks");
    if (/\p{Surrogate}/u.test(text)) refuse("half of a character");
    // Signs that no keyboard makes and no reader sees; tab is one that people paste.
    if (/[^\P{Cc}\t]/u.test(text)) refuse("a control character");
    if (marks.some(({ start, end }) => start >= end || end > text.length)) refuse("formatting outside of the text");
  })
  .transform(({ text, marks }): MarkedText => ({ text, marks: normalizeMarks(marks) }));
