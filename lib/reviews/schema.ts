import { z } from "zod";
import { segmentText } from "#lib/articles/marks-schema";
import { plainLine, plainNote } from "#lib/articles/plain-text";
import { placesSchema } from "#lib/findings/places-schema";
import { longestQuery } from "#lib/text/find";
import { mostReplaced, mostUnanswered, verdicts } from "./review";

const segmentId = z.uuid();
const version = z.int().min(1);
const articleId = z.uuid();

export const saveInput = z
  .object({
    segmentId,
    baseVersion: version,
    cause: z.enum(["edit", "undo"]).default("edit"),
    saveId: z.uuid().optional(),
    /** Saves of the same draft that were sent before and not answered, oldest first. */
    unanswered: z.array(z.uuid()).max(mostUnanswered).optional(),
    text: z.unknown(),
    marks: z.unknown(),
  })
  .transform(({ text, marks, ...rest }, context) => {
    const corrected = segmentText.safeParse({ text, marks });
    if (corrected.success) return { ...rest, corrected: corrected.data };
    for (const { message, path } of corrected.error.issues) context.addIssue({ code: "custom", message, path });
    return z.NEVER;
  });
export const splitInput = z.object({ segmentId, baseVersion: version, at: z.int().min(1) });
export const joinInput = z.object({ segmentId, baseVersion: version, nextVersion: version });
export const restoreInput = z.object({ segmentId, baseVersion: version, number: version });
export const decideInput = z
  .object({
    segmentId,
    version,
    verdict: z.enum(verdicts),
    reason: plainNote(2000).optional(),
    /** Milliseconds; nobody looks at a sentence for more than a day. */
    dwell: z.number().min(0).max(86_400_000).default(0),
  })
  .refine(({ verdict, reason }) => verdict !== "needsWork" || reason, {
    path: ["reason"],
    message: "say what needs work",
  });
export const segmentInput = z.object({ segmentId });
export const articleInput = z.object({ articleId });
export const signOffInput = z.object({
  articleId,
  note: plainNote(2000).optional(),
  acceptedWarnings: z.array(z.string().max(40)).max(10).default([]),
});
export const reopenInput = z.object({ articleId, reason: plainNote(2000).min(1) });
export const replaceInput = z.object({
  articleId,
  /** What was looked for, for the record. */
  found: plainLine(longestQuery),
  places: placesSchema(mostReplaced),
});
export const undoReplaceInput = z.object({ articleId, replaceId: z.uuid() });
