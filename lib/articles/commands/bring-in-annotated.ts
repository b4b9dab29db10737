import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { requireBringIn } from "#lib/articles/access";
import { type AnnotatedArticle, annotatedArticles, type BroughtNote } from "#lib/articles/annotated-article";
import { broughtBlocks } from "#lib/articles/brought-blocks";
import { uploadedTranslation } from "#lib/articles/queries/uploaded-translation";
import type { Viewer } from "#lib/auth/viewer";
import { type Transaction, transaction } from "#lib/db/client";
import { checkSoon } from "#lib/findings/commands/check-soon";
import { languageTag } from "#lib/language/language-tag";
import { Problem } from "#lib/problem";
import { countWords } from "#lib/text/words";
import { annotationRows, type StoredSentence, wellFormed } from "./annotation-rows";
import { insertArticle } from "./insert-article";

/** Articles of one upload. */
const mostArticles = 200;

const input = z
  .object({
    deskId: z.uuid(),
    sourceLanguage: languageTag,
    targetLanguage: languageTag,
    /** Which of the file's articles, by their place in it, separated by commas. */
    articles: z
      .string()
      .regex(/^\d{1,6}(,\d{1,6})*$/)
      .transform((text) => [...new Set(text.split(",").map(Number))])
      .refine(({ length }) => length <= mostArticles, "too many articles at once"),
  })
  .refine(({ sourceLanguage, targetLanguage }) => sourceLanguage !== targetLanguage);

export type BroughtIn = Readonly<{ articles: readonly Readonly<{ id: string; title: string }>[] }>;

/**
 * Stores articles of a file of annotations, each with all that raters said of it or not at all. The annotations are the
 * importer's; whose judgement each was is in its record. A file that does not fit is refused before anything is stored.
 */
export async function bringInAnnotated(viewer: Viewer, form: FormData): Promise<BroughtIn> {
  const fields = ["deskId", "sourceLanguage", "targetLanguage", "articles"] as const;
  const parsed = input.safeParse(Object.fromEntries(fields.map((name) => [name, form.get(name)])));
  requireBringIn(viewer, parsed.success ? parsed.data.deskId : String(form.get("deskId") ?? ""));
  if (!parsed.success) throw new Problem("invalid", "invalidInput", { where: "articles", why: "" });
  const uploaded = await uploadedTranslation(form);
  if (!uploaded) throw new Problem("invalid", "annotationFormat");
  const all = annotatedArticles(uploaded);
  const chosen = parsed.data.articles.map((index) => all[index]).filter((article) => article !== undefined);
  if (chosen.length === 0) throw new Problem("invalid", "importEmpty");
  for (const { unfit, title } of chosen) {
    if (unfit) throw new Problem("invalid", "annotatedUnfit", { title });
  }
  const file = form.get("file");
  const fileName = file instanceof File ? file.name.slice(-120) : "";
  const stored: { id: string; title: string }[] = [];
  for (const article of chosen) {
    const id = await transaction((tx) => store(tx, viewer, article, { ...parsed.data, fileName }));
    checkSoon(id);
    stored.push({ id, title: article.title });
  }
  return { articles: stored };
}

type About = Readonly<{ deskId: string; sourceLanguage: string; targetLanguage: string; fileName: string }>;

async function store(tx: Transaction, viewer: Viewer, article: AnnotatedArticle, about: About): Promise<string> {
  const { deskId, sourceLanguage, targetLanguage, fileName } = about;
  const { title, engine, sentences, annotations, notes } = article;
  const id = randomUUID();
  const { blocks, segments } = broughtBlocks(sentences, randomUUID);
  const wordCount = sentences.reduce((sum, { machine }) => sum + countWords(machine, targetLanguage), 0);
  const stored = { id, deskId, title, sourceLanguage, targetLanguage, engine, wordCount, blocks, segments };
  await insertArticle(tx, viewer, stored, { annotations: annotations.length, file: fileName });
  const rows = annotationRows(annotations, { viewer, articleId: id, fileName, segments, language: targetLanguage });
  await tx.annotation.createMany({ data: rows.annotations });
  await tx.annotationPlace.createMany({ data: rows.places });
  await tx.annotationEvent.createMany({ data: rows.events });
  await storeNotes(tx, viewer, { articleId: id, notes, segments });
  await storeRatings(tx, article, { articleId: id, userId: viewer.userId, segments });
  return id;
}

type Noted = Readonly<{ articleId: string; notes: readonly BroughtNote[]; segments: readonly StoredSentence[] }>;

/** What a file's notes say opens the talk about a sentence or the article, in the importer's name. */
async function storeNotes(tx: Transaction, viewer: Viewer, { articleId, notes, segments }: Noted): Promise<void> {
  const threads = notes.map(({ sentence, text }) => {
    return { id: randomUUID(), segmentId: sentence === null ? null : (segments[sentence]?.id ?? null), text };
  });
  await tx.thread.createMany({ data: threads.map(({ id, segmentId }) => ({ id, articleId, segmentId })) });
  await tx.threadEntry.createMany({
    data: threads.map(({ id: threadId, text }) => ({ threadId, text, byId: viewer.userId })),
  });
}

/** Raters' places on the slider, and what they said that is no annotation. */
async function storeRatings(
  tx: Transaction,
  { ratings, judgements }: AnnotatedArticle,
  { articleId, userId, segments }: Readonly<{ articleId: string; userId: string; segments: readonly StoredSentence[] }>,
): Promise<void> {
  const onSegment = <Row extends Readonly<{ sentence: number; rater: string }>>({ sentence, rater, ...row }: Row) => {
    const segment = segments[sentence];
    return segment ? [{ ...row, articleId, segmentId: segment.id, rater: wellFormed(rater) }] : [];
  };
  await tx.segmentRating.createMany({ data: ratings.flatMap(onSegment).map((row) => ({ ...row, userId })) });
  const kept = judgements.flatMap(onSegment);
  await tx.importedJudgement.createMany({
    data: kept.map(({ places, label, ...row }) => ({ ...row, label: wellFormed(label), places: [...places] })),
  });
}
