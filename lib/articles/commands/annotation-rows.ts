import "server-only";
import { randomUUID } from "node:crypto";
import { contextOf, placeOnMachine, placeOnWhole } from "#lib/annotations/placing";
import type { BroughtAnnotation } from "#lib/articles/annotated-article";
import type { Viewer } from "#lib/auth/viewer";
import { rememberedChanges } from "#lib/text/text-change";

/** A sentence as it was just stored, and where it stands in its block's machine text (UTF-16). */
export type StoredSentence = Readonly<{ id: string; block: string; machine: string; machineStart: number }>;
type Where = Readonly<{
  viewer: Viewer;
  articleId: string;
  fileName: string;
  segments: readonly StoredSentence[];
  language: string;
}>;

/** The rows of annotations that come in with an article, in the importer's name; whose they were is in their record. */
export function annotationRows(brought: readonly BroughtAnnotation[], where: Where) {
  const { viewer, articleId, fileName, segments, language } = where;
  const between = rememberedChanges(language);
  const all = brought.map((annotation) => {
    const { category, severity, comment, suggestion = null, rater, label, sentence } = annotation;
    const id = randomUUID();
    const isOnWords = annotation.places.length > 0;
    const scope = annotation.isAboutArticle
      ? ("article" as const)
      : isOnWords
        ? ("words" as const)
        : ("segment" as const);
    const whole = annotation.isAboutArticle ? [] : [{ sentence, side: "whole" as const }];
    const marks = isOnWords ? annotation.places : whole;
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
    const said = { category, severity, comment, ...(suggestion !== null && { suggestion }) };
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
export function wellFormed(text: string): string {
  return text.replace(/\0|\p{Surrogate}/gu, "\ufffd");
}
