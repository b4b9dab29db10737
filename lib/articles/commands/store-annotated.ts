import "server-only";
import { randomUUID } from "node:crypto";
import type { BroughtNote } from "#lib/articles/annotated-article";
import type { AnnotatedRows } from "#lib/articles/annotated-rows";
import type { Viewer } from "#lib/auth/viewer";
import type { Transaction } from "#lib/db/client";
import { annotationRows, type StoredSentence, wellFormed } from "./annotation-rows";
import { insertArticle } from "./insert-article";

/**
 * Stores an article with all that raters said of it, in the caller's transaction, whose matter rights are. `detail` goes
 * into the audit.
 */
export async function storeAnnotated(
  tx: Transaction,
  viewer: Viewer,
  { article, said }: AnnotatedRows,
  { fileName, ...detail }: Readonly<{ fileName: string; job?: string }>,
): Promise<void> {
  const { id: articleId, segments, targetLanguage: language } = article;
  await insertArticle(tx, viewer, article, { ...detail, annotations: said.annotations.length, file: fileName });
  const rows = annotationRows(said.annotations, { viewer, articleId, fileName, segments, language });
  await tx.annotation.createMany({ data: rows.annotations });
  await tx.annotationPlace.createMany({ data: rows.places });
  await tx.annotationEvent.createMany({ data: rows.events });
  await storeNotes(tx, viewer, { articleId, notes: said.notes, segments });
  await storeRatings(tx, said, { articleId, userId: viewer.userId, segments });
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
  { ratings, judgements }: AnnotatedRows["said"],
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
