import "server-only";
import { randomUUID } from "node:crypto";
import type { BroughtComments } from "#lib/articles/brought-comments";
import type { Viewer } from "#lib/auth/viewer";
import type { Transaction } from "#lib/db/client";
import { annotationRows, type StoredSentence } from "./annotation-rows";

type Into = Readonly<{ id: string; language: string; sentences: readonly StoredSentence[] }>;

/** Stores what a file's margin said of an article that was just stored, in the caller's transaction. */
export async function storeBroughtComments(
  tx: Transaction,
  viewer: Viewer,
  { annotations, talk }: BroughtComments,
  { id: articleId, language, sentences }: Into,
): Promise<void> {
  if (annotations.length === 0 && talk.length === 0) return;
  const rows = annotationRows(annotations, { viewer, articleId, fileName: "", segments: sentences, language });
  await tx.annotation.createMany({ data: rows.annotations });
  await tx.annotationPlace.createMany({ data: rows.places });
  await tx.annotationEvent.createMany({ data: rows.events });
  const threads = [
    ...annotations.map(({ replies }, index) => {
      return { id: randomUUID(), annotationId: rows.annotations[index]?.id ?? null, segmentId: null, entries: replies };
    }),
    ...talk.map(({ sentence, entries }) => {
      return { id: randomUUID(), annotationId: null, segmentId: sentences[sentence]?.id ?? null, entries };
    }),
  ].filter(({ entries }) => entries.length > 0);
  await tx.thread.createMany({ data: threads.map(({ entries: _, ...thread }) => ({ ...thread, articleId })) });
  await tx.threadEntry.createMany({
    data: threads.flatMap(({ id: threadId, entries }) =>
      entries.map((text, index) => ({ threadId, text, byId: viewer.userId, at: later(index) })),
    ),
  });
}

/** What was said one after the other is shown so. */
function later(milliseconds: number): Date {
  return new Date(Date.now() + milliseconds);
}
