import { codesIn, hasCodes, withoutCodes } from "#lib/text/code";
import { type MarkedText, normalizeMarks } from "#lib/text/mark";
import type { Range } from "#lib/text/range";
import type { AnnotatedPlace, AnnotatedSegment, AnnotatedTranslation, Judgement } from "./annotated-translation";
import type { ExportedArticle, ExportedBlock, ExportedSegment } from "./exported-article";
import type { ExportedAnnotation, ExportedPlace } from "./exported-review";

/** The article as formats have it that know nothing of codes: its words alone, with all places where they then are. */
export function codelessArticle(article: ExportedArticle): ExportedArticle {
  if (article.blocks.every(({ codes = [] }) => codes.length === 0)) return article;
  const segments = new Map(article.blocks.flatMap((block) => block.segments).map((segment) => [segment.id, segment]));
  const machines = new Map(article.blocks.map((block) => [block.id, machineOf(block)]));
  const placeOf = (place: ExportedPlace): ExportedPlace => ({
    ...place,
    quote: withoutCodes(place.quote),
    text: quoted(place.text, segments.get(place.segmentId)?.corrected.text ?? ""),
    machine: { ...place.machine, ...quoted(place.machine, machines.get(place.machine.blockId) ?? "") },
    source: place.source === null ? null : withoutCodes(place.source),
  });
  const annotationOf = (annotation: ExportedAnnotation): ExportedAnnotation => {
    return { ...annotation, places: annotation.places.map(placeOf) };
  };
  return {
    ...article,
    blocks: article.blocks.map(({ codes: _, ...block }) => ({
      ...block,
      segments: block.segments.map(codelessSegment),
    })),
    retiredSegments: article.retiredSegments.map(codelessSegment),
    review: { ...article.review, annotations: article.review.annotations.map(annotationOf) },
  };
}

/** A text's words with the formatting over them. */
export function codelessText({ text, marks }: MarkedText): MarkedText {
  if (!hasCodes(text)) return { text, marks };
  return { text: withoutCodes(text), marks: normalizeMarks(marks.map((mark) => ({ ...mark, ...moved(mark, text) }))) };
}

/** What raters said of a translation's words alone, for formats of evaluations. */
export function codelessTranslation(translation: AnnotatedTranslation): AnnotatedTranslation {
  return {
    ...translation,
    documents: translation.documents.map((document) => ({
      ...document,
      segments: document.segments.map(codelessRated),
    })),
  };
}

function codelessRated(segment: AnnotatedSegment): AnnotatedSegment {
  const { source, target, ratings } = segment;
  if (!hasCodes(source) && !hasCodes(target)) return segment;
  const placeOf = (place: AnnotatedPlace) => quoted(place, place.side === "source" ? source : target);
  const judgementOf = (judgement: Judgement): Judgement =>
    judgement.kind === "noError" ? judgement : { ...judgement, places: judgement.places.map(placeOf) };
  return {
    ...segment,
    source: withoutCodes(source),
    target: withoutCodes(target),
    ratings: ratings.map((rating) => ({ ...rating, judgements: rating.judgements.map(judgementOf) })),
  };
}

function codelessSegment(segment: ExportedSegment): ExportedSegment {
  const { source, machine, corrected, runs, versions } = segment;
  return {
    ...segment,
    source: source === null ? null : withoutCodes(source),
    machine: codelessText(machine),
    corrected: codelessText(corrected),
    runs: runs.map((run) => ({ ...run, text: withoutCodes(run.text) })).filter(({ text }) => text !== ""),
    versions: versions.map((version) => ({ ...version, ...codelessText(version) })),
  };
}

function machineOf({ segments }: ExportedBlock): string {
  return segments.map(({ machine, machineSpaceAfter }) => machine.text + machineSpaceAfter).join("");
}

function quoted<Quoted extends Range & Readonly<{ quote: string }>>(place: Quoted, text: string): Quoted {
  return { ...place, ...moved(place, text), quote: withoutCodes(place.quote) };
}

function moved({ start, end }: Range, text: string): Range {
  const codes = codesIn(text);
  const unitsBefore = (place: number) =>
    codes.reduce((sum, code) => sum + Math.max(0, Math.min(code.end, place) - code.start), 0);
  return { start: start - unitsBefore(start), end: end - unitsBefore(end) };
}
