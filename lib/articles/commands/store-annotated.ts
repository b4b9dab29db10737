import "server-only";
import { randomUUID } from "node:crypto";
import { contextOf, placeOnMachine, placeOnWhole } from "#lib/annotations/placing";
import type { BroughtAnnotation, BroughtNote } from "#lib/articles/annotated-article";
import type { AnnotatedRows } from "#lib/articles/annotated-rows";
import type { Viewer } from "#lib/auth/viewer";
import type { Transaction } from "#lib/db/client";
import { rememberedChanges } from "#lib/text/text-change";
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
  const rows = rowsOf(said.annotations, { viewer, articleId, fileName, segments, language });
  await tx.annotation.createMany({ data: rows.annotations });
  await tx.annotationPlace.createMany({ data: rows.places });
  await tx.annotationEvent.createMany({ data: rows.events });
  await storeNotes(tx, viewer, { articleId, notes: said.notes, segments });
  await storeRatings(tx, said, { articleId, userId: viewer.userId, segments });
}

type Noted = Readonly<{ articleId: string; notes: readonly BroughtNote[]; segments: readonly Stored[] }>;

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
  { articleId, userId, segments }: Readonly<{ articleId: string; userId: string; segments: readonly Stored[] }>,
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

type Stored = Readonly<{ id: string; block: string; machine: string; machineStart: number }>;
type Where = Readonly<{
  viewer: Viewer;
  articleId: string;
  fileName: string;
  segments: readonly Stored[];
  language: string;
}>;

function rowsOf(brought: readonly BroughtAnnotation[], where: Where) {
  const { viewer, articleId, fileName, segments, language } = where;
  const between = rememberedChanges(language);
  const all = brought.map((annotation) => {
    const { category, severity, comment, rater, label, sentence } = annotation;
    const id = randomUUID();
    const scope = annotation.places.length > 0 ? ("words" as const) : ("segment" as const);
    const marks = annotation.places.length > 0 ? annotation.places : [{ sentence, side: "whole" as const }];
    const places = marks.flatMap((place, index) => {
      const segment = segments[place.sentence];
      if (!segment) return [];
      const { id: segmentId, block: blockId, machine, machineStart } = segment;
      const markable = { id: segmentId, blockId, text: machine, machine, machineStart };
      const placed = place.side === "target" ? placeOnMachine(markable, place, between) : placeOnWhole(markable);
      const { last: _, machine: inMachine, ...standing } = placed;
      return {
        ...standing,
        ...contextOf(machine, placed),
        annotationId: id,
        number: index + 1,
        segmentId,
        basis:
          place.side === "target" ? ("machine" as const) : place.side === "source" ? place.side : ("text" as const),
        markedVersion: 1,
        sourceQuote: place.side === "source" ? place.quote : null,
        blockId: inMachine.blockId,
        machineStart: inMachine.start,
        machineEnd: inMachine.end,
        machineQuote: inMachine.quote,
      };
    });
    const said = { category, severity, comment };
    const marked = places.map(({ segmentId, start, end, quote, basis }) => ({ segmentId, start, end, quote, basis }));
    return {
      annotation: {
        id,
        articleId,
        scope,
        ...said,
        origin: "import" as const,
        originKey: fileName,
        authorId: viewer.userId,
      },
      places,
      event: {
        annotationId: id,
        deed: "made" as const,
        byId: viewer.userId,
        detail: {
          ...said,
          scope,
          origin: "import",
          rater: wellFormed(rater),
          label: label && { ...label, text: wellFormed(label.text) },
          file: fileName,
          places: marked,
        },
      },
    };
  });
  return {
    annotations: all.map(({ annotation }) => annotation),
    places: all.flatMap(({ places }) => places),
    events: all.map(({ event }) => event),
  };
}

/** The database keeps no NUL and no halves of characters. */
function wellFormed(text: string): string {
  return text.replace(/\0|\p{Surrogate}/gu, "\ufffd");
}
