import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { contextOf, placeOnMachine, placeOnWhole } from "#lib/annotations/placing";
import { requireBringIn } from "#lib/articles/access";
import {
  type AnnotatedArticle,
  annotatedArticles,
  type BroughtAnnotation,
  type BroughtNote,
} from "#lib/articles/annotated-article";
import { broughtBlocks } from "#lib/articles/brought-blocks";
import { uploadedTranslation } from "#lib/articles/queries/uploaded-translation";
import type { Viewer } from "#lib/auth/viewer";
import { type Transaction, transaction } from "#lib/db/client";
import { checkSoon } from "#lib/findings/commands/check-soon";
import { languageTag } from "#lib/language/language-tag";
import { Problem } from "#lib/problem";
import { rememberedChanges } from "#lib/text/text-change";
import { countWords } from "#lib/text/words";
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
  const rows = rowsOf(annotations, { viewer, articleId: id, fileName, segments, language: targetLanguage });
  await tx.annotation.createMany({ data: rows.annotations });
  await tx.annotationPlace.createMany({ data: rows.places });
  await tx.annotationEvent.createMany({ data: rows.events });
  await storeNotes(tx, viewer, { articleId: id, notes, segments });
  await storeRatings(tx, article, { articleId: id, userId: viewer.userId, segments });
  return id;
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
  { ratings, judgements }: AnnotatedArticle,
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
