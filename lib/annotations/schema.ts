import { z } from "zod";
import { longestSegment } from "#lib/articles/marks-schema";
import { plainLine, plainNote } from "#lib/articles/plain-text";
import { annotationExports } from "#lib/exchange/annotation-formats";
import { categoryIds } from "#lib/quality/category";
import { severities } from "#lib/quality/severity";
import { annotationStatuses, placeBases } from "./annotation";

const articleId = z.uuid();
const annotationId = z.uuid();
const segmentId = z.uuid();
const offset = z.int().min(0).max(longestSegment);
const mostPlaces = 200;

/**
 * Words of a segment, half-open in UTF-16: of the text of this version, of the segment's machine text, or of its source
 * text. An empty range of a text is an omission; the quote is what stands there.
 */
const place = z
  .object({
    segmentId,
    version: z.int().min(1),
    basis: z.enum(placeBases).default("text"),
    start: offset,
    end: offset,
    quote: z.string().max(longestSegment),
  })
  .refine(({ start, end, quote }) => end - start === quote.length, {
    path: ["quote"],
    message: "another length than the range",
  });
export type MarkedPlace = z.output<typeof place>;

const words = { scope: z.literal("words"), places: z.array(place).min(1).max(mostPlaces) };
const segments = { scope: z.literal("segment"), segmentIds: z.array(segmentId).min(1).max(mostPlaces) };
const target = z.discriminatedUnion("scope", [
  z.object(words),
  z.object(segments),
  z.object({ scope: z.literal("article") }),
]);
export type AnnotationTarget = z.output<typeof target>;

const said = {
  category: z.enum(categoryIds),
  severity: z.enum(severities),
  comment: plainNote(4000),
  suggestion: plainLine(2000).nullable(),
  cluster: z.string().min(1).max(120).nullable(),
  sourceNotSeen: z.boolean(),
};

export const annotateInput = z.object({
  /** The name it shall have: sent twice, it is made once. */
  id: annotationId.optional(),
  articleId,
  target,
  category: said.category,
  severity: said.severity,
  comment: said.comment.default(""),
  suggestion: said.suggestion.default(null),
  cluster: said.cluster.default(null),
  sourceNotSeen: said.sourceNotSeen.default(false),
  /** "edit": offered with a change of the text; the key says which. */
  origin: z.enum(["person", "edit"]).default("person"),
  originKey: z.string().max(120).nullable().default(null),
});

export const annotateFindingInput = z.object({
  articleId,
  key: z.string().min(3).max(120),
  /** Which of the finding's places, by their keys; all of them when left out. */
  placeKeys: z.array(z.string().min(3).max(120)).min(1).max(mostPlaces).optional(),
  category: said.category.optional(),
  severity: said.severity.optional(),
  comment: said.comment.default(""),
  sourceNotSeen: said.sourceNotSeen.default(false),
});

const revision = z.int().min(1);
export const annotationInput = z.object({ annotationId });
export const changeAnnotationInput = z.object({ annotationId, revision, ...z.object(said).partial().shape });
export const resizeInput = z.object({ annotationId, revision, target });
export const settleInput = z
  .object({ annotationId, status: z.enum(annotationStatuses), reason: plainNote(2000).optional() })
  .refine(({ status, reason }) => status !== "rejected" || reason, { path: ["reason"], message: "say why" });

export const commentInput = z
  .object({
    articleId,
    /** The writer's name for it: one whose answer was lost is not said twice. */
    id: z.uuid().optional(),
    threadId: z.uuid().optional(),
    annotationId: annotationId.optional(),
    segmentId: segmentId.optional(),
    text: plainNote(4000).min(1),
    mentions: z.array(z.uuid()).max(20).default([]),
  })
  .refine((input) => [input.threadId, input.annotationId, input.segmentId].filter(Boolean).length <= 1, {
    path: ["threadId"],
    message: "a thread, an annotation or a segment",
  });
export const settleThreadInput = z.object({ threadId: z.uuid(), isResolved: z.boolean() });
export const readThreadsInput = z.object({ articleId, threadIds: z.array(z.uuid()).min(1).max(500) });
/** Without ids: all of them. */
export const readNotificationsInput = z.object({ ids: z.array(z.uuid()).min(1).max(500).optional() });
export const notificationsInput = z.object({ before: z.iso.datetime().optional() });

export const startPassInput = z.object({ articleId, kind: z.enum(["first", "second"]) });
export const giveBlindInput = z
  .object({ articleId, readerIds: z.tuple([z.uuid(), z.uuid()]) })
  .refine(({ readerIds: [one, other] }) => one !== other, { path: ["readerIds"], message: "two people" });
export const passInput = z.object({ passId: z.uuid() });
export const roundInput = z.object({ articleId, round: z.coerce.number().int().min(1) });
export const arbitrateInput = z
  .object({
    annotationId,
    verdict: z.enum(["kept", "rejected"]),
    duplicateOfId: annotationId.optional(),
    reason: plainNote(2000).optional(),
  })
  .refine(({ verdict, reason, duplicateOfId }) => verdict === "kept" || reason || duplicateOfId, {
    path: ["reason"],
    message: "say why",
  })
  .refine(({ annotationId: id, duplicateOfId }) => id !== duplicateOfId, {
    path: ["duplicateOfId"],
    message: "itself",
  });

export const exportAnnotationsInput = z.object({ articleId, format: z.enum(annotationExports) });
export const articleInput = z.object({ articleId });
export const overrideInput = z.object({
  articleId,
  verdict: z.enum(["pass", "fail"]).nullable(),
  reason: plainNote(2000).min(1),
});
/** No more than this is told at once: whoever leaves a sentence tells how long they were active in it. */
const longestActive = 600_000;
export const effortInput = z.object({
  articleId,
  entries: z
    .array(z.object({ segmentId, active: z.int().min(1).max(longestActive) }))
    .min(1)
    .max(200),
});
export const ratingInput = z.object({ segmentId, value: z.int().min(0).max(100) });
