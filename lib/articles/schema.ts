import { z } from "zod";
import { exportFormats } from "#lib/exchange/formats";
import type { CommentRange } from "#lib/exchange/imported-article";
import { languageTag as language } from "#lib/language/language-tag";
import { categoryIds } from "#lib/quality/category";
import { severities } from "#lib/quality/severity";
import { hasCodes } from "#lib/text/code";
import { type MarkedText, sliceMarked } from "#lib/text/mark";
import { blockKinds } from "./block-kind";
import { mostChosen } from "./chosen-rows";
import { marksSchema, refuseUnfit } from "./marks-schema";
import { plainLine, plainNote } from "./plain-text";
import { articleStates } from "./state";

/** A block of a megabyte is no paragraph; 20,000 blocks are no article. */
const longestBlock = 200_000;
export const mostBlocks = 20_000;

/** Only a file brings codes, and it comes in by another way. */
const codeless = { path: ["text"], message: "a code without a file" };

const markedText = z
  .object({ text: z.string().max(longestBlock), marks: marksSchema })
  .superRefine(refuseUnfit)
  .refine(({ text }) => !hasCodes(text), codeless)
  .transform(trimMarked);

/** Of one block; a book's margin in all. */
const mostRanges = 1000;
const mostComments = 5000;
const longestSaid = 4000;

const commentRange = z
  .object({ comment: z.int().min(0).max(mostComments), start: z.int().min(0), end: z.int().min(0) })
  .refine(({ start, end }) => start <= end, "it ends before it begins");

/** What a file's margin said, as `ImportedComment`; blocks name comments by their place in the list. */
const comment = z.object({
  author: plainLine(120).min(1),
  judgement: z
    .object({ category: z.enum(categoryIds), severity: z.enum(severities), isAboutArticle: z.boolean() })
    .nullable(),
  comment: plainNote(longestSaid),
  suggestion: plainNote(longestSaid).nullable(),
  replies: z.array(plainNote(longestSaid).min(1)).max(200),
});

/** Outer white space goes, and what marks say moves with the words. */
const block = z
  .object({
    kind: z.enum(blockKinds),
    text: z.string().max(longestBlock),
    marks: marksSchema,
    /** The source of each of its sentences, where somebody paired them; else they are paired as they come in. */
    sources: z.array(plainNote(longestBlock).min(1).nullable()).max(longestBlock).optional(),
    /** What the block was corrected to before it came in; empty when it was taken out. */
    corrected: markedText.optional(),
    /** Words of it that comments are on. */
    comments: z.array(commentRange).max(mostRanges).optional(),
  })
  .superRefine(refuseUnfit)
  .refine(({ text, sources }) => ![text, ...(sources ?? [])].some((each) => each !== null && hasCodes(each)), codeless)
  .transform(({ kind, sources, corrected, comments, ...marked }) => ({
    kind,
    ...(sources && { sources }),
    ...(corrected && { corrected }),
    ...(comments && { comments: commentsWithin(marked.text, comments) }),
    ...trimMarked(marked),
  }))
  .refine(({ text }) => text !== "", { path: ["text"], message: "a block without words" });

export const createInput = z
  .object({
    deskId: z.uuid(),
    title: plainLine(300).min(1),
    sourceLanguage: language,
    targetLanguage: language,
    engine: plainLine(120),
    blocks: z.array(block).min(1).max(mostBlocks),
    sourceBlocks: z
      .array(z.object({ text: plainNote(longestBlock).min(1) }).refine(({ text }) => !hasCodes(text), codeless))
      .max(mostBlocks)
      .default([]),
    comments: z.array(comment).max(mostComments).optional(),
  })
  .refine(({ sourceLanguage, targetLanguage }) => sourceLanguage !== targetLanguage, {
    path: ["sourceLanguage"],
    message: "the same as the target language",
  });

export const assignInput = z.object({ articleIds: z.array(z.uuid()).min(1).max(200), assigneeId: z.uuid().nullable() });
/** Taking such a handing out back: who had which articles before. */
export const assignBackInput = z.object({
  given: z.uuid().nullable(),
  before: z
    .array(z.object({ assigneeId: z.uuid().nullable(), articleIds: z.array(z.uuid()).min(1).max(mostChosen) }))
    .min(1)
    .max(mostChosen),
});
export const sampleInput = z.object({ deskId: z.uuid() });
export const takeInput = z.object({ articleId: z.uuid() });

export const findArticlesInput = z.object({ q: plainLine(200).min(1) });

const lenient = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

/** Articles on one page of the desk. */
export const pageSize = 40;

/** What the desk page's address asks for; what does not fit is left out, not refused. */
export const deskFilter = z.object({
  desk: lenient(z.uuid()),
  view: z.enum(["mine", "all"]).catch("mine"),
  state: lenient(z.enum(articleStates)),
  source: lenient(language),
  target: lenient(language),
  engine: lenient(plainLine(120).min(1)),
  assignee: lenient(z.union([z.uuid(), z.literal("nobody")])),
  /** By anybody else, since the viewer was in the article last. */
  changed: lenient(z.literal("others")),
  q: lenient(plainLine(200).min(1)),
  after: lenient(z.string().max(80)),
});
export type DeskFilter = z.output<typeof deskFilter>;

/** A desk page's query, as whoever reads it in a language means it. */
const deskSearch = {
  deskId: z.uuid(),
  query: z
    .string()
    .max(4000)
    .transform((text) => deskFilter.parse(Object.fromEntries(new URLSearchParams(text)))),
  language: z.string().max(35),
};
/** `stamp`: of the articles that matched when the person was told how many they are. */
const stamp = z.string().regex(/^[0-9a-f]{64}$/);

export const searchedInput = z.object(deskSearch);
export const assignMatchingInput = z.object({ ...deskSearch, stamp, assigneeId: z.uuid().nullable() });
export const exportMatchingInput = z.object({ ...deskSearch, stamp, format: z.enum(exportFormats) });

/** Comments' places in a text without its outer white space. */
function commentsWithin(text: string, ranges: readonly CommentRange[]): CommentRange[] {
  const lead = text.length - text.trimStart().length;
  const length = text.trim().length;
  const placed = (at: number) => Math.max(0, Math.min(length, at - lead));
  return ranges.map(({ comment: number, start, end }) => ({ comment: number, start: placed(start), end: placed(end) }));
}

function trimMarked(marked: MarkedText): MarkedText {
  const start = marked.text.length - marked.text.trimStart().length;
  return sliceMarked(marked, { start, end: Math.max(start, marked.text.trimEnd().length) });
}
