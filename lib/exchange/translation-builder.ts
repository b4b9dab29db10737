import { Problem } from "#lib/problem";
import type { CategoryId } from "#lib/quality/category";
import type {
  AnnotatedDocument,
  AnnotatedPlace,
  AnnotatedSegment,
  AnnotatedTranslation,
  Judgement,
  Metadata,
  Rating,
  UnverifiedSpan,
} from "./annotated-translation";
import { type StatedSpan, verifySpan } from "./verified-span";

/** A segment as a row or an item of a file names it. */
export type SegmentKey = Readonly<{ document: string; system: string; segment: string }>;

/** Where in a file, and of whose word about which segment, a span is. */
export type SpanAddress = Pick<UnverifiedSpan, "line" | "field" | "rater" | "side"> & SegmentKey;

type OpenRating = { rater: string; score: number | null; judgements: Judgement[] };
type OpenSegment = Omit<AnnotatedSegment, "ratings"> & { metadata: Metadata | null; ratings: Map<string, OpenRating> };
type OpenDocument = Omit<AnnotatedDocument, "segments"> & { segments: Map<string, OpenSegment> };

/**
 * UTF-16 code units that are searched for quotes before a file is refused: thirty times what the longest published
 * evaluation needs, and two seconds of work.
 */
const mostSearched = 200_000_000;

/** Times that raters speak: the largest published evaluation has a tenth of it. */
const mostSpoken = 100_000;

/** Gathers what the rows of a file say into documents, segments and ratings, each in the order it first came. */
export class TranslationBuilder {
  private readonly documents = new Map<string, OpenDocument>();
  private readonly unverified: UnverifiedSpan[] = [];
  private readonly unknown = new Map<string, number>();
  private searched = 0;
  private spoken = 0;

  /** The segment of this key, made from `as` when it is the first we hear of it. */
  segment(
    { document, system, segment }: SegmentKey,
    as: Readonly<{
      source: string;
      target: string;
      globalId?: string | null;
      sourceLanguage?: string | null;
      targetLanguage?: string | null;
    }>,
  ): OpenSegment {
    const { sourceLanguage = null, targetLanguage = null, globalId = null, source, target } = as;
    const { segments } = kept(this.documents, JSON.stringify([document, system]), () => {
      return { name: document, system, sourceLanguage, targetLanguage, segments: new Map<string, OpenSegment>() };
    });
    return kept(segments, segment, () => {
      return { id: segment, globalId, source, target, metadata: null, ratings: new Map<string, OpenRating>() };
    });
  }

  /** What a rater says of a segment; a score given before stays unless there is a new one. */
  rating(segment: OpenSegment, rater: string, score: number | null = null): OpenRating {
    this.spoken += 1;
    if (this.spoken > mostSpoken) throw new Problem("invalid", "annotationTooMany", { most: mostSpoken });
    const rating = kept(segment.ratings, rater, (): OpenRating => ({ rater, score, judgements: [] }));
    rating.score = score ?? rating.score;
    return rating;
  }

  doubt(span: UnverifiedSpan): void {
    this.unverified.push(span);
  }

  /** The place that a span means in its side's text; none, and a doubt, where it cannot be verified. */
  place(at: SpanAddress, text: string, stated: StatedSpan, quote: string | null): AnnotatedPlace[] {
    this.searched += text.length;
    if (this.searched > mostSearched) throw new Problem("invalid", "annotationTooMuch", { field: at.field });
    const span = verifySpan(text, stated, quote);
    if (span.fault === null) return [{ side: at.side, ...span.range, quote: span.quote }];
    const { range: _, ...why } = span;
    this.doubt({ ...at, quote, ...why });
    return [];
  }

  /** A severity that we do not know: its annotation is left out, and told. */
  refuseSeverity(at: SpanAddress, severity: string): void {
    this.doubt({ ...at, fault: "unknownSeverity", quote: severity, stated: null, found: null, onlyPlace: null });
  }

  /** The category that a table gives a label, or what to take for a label that it does not know, which is counted. */
  categoryOf(table: ReadonlyMap<string, CategoryId>, label: string): CategoryId {
    const parts = label.split("/").map(foldedLabel);
    const known = table.get(parts.join("/"));
    if (known) return known;
    this.unknown.set(label, (this.unknown.get(label) ?? 0) + 1);
    return table.get(parts[0] ?? "") ?? "other";
  }

  translation(): AnnotatedTranslation {
    return {
      documents: [...this.documents.values()].map(closedDocument),
      unverified: this.unverified,
      unknownLabels: [...this.unknown].map(([label, count]) => ({ label, count })),
    };
  }
}

/** A label's part without the differences that tools make: case, underscores, outer and doubled space. */
export function foldedLabel(part: string): string {
  return part.replaceAll("_", " ").replace(/\s+/gu, " ").trim().toLowerCase();
}

/** A table of labels, each level after a slash, for `categoryOf`. */
export function labelTable(rows: Readonly<Record<string, CategoryId>>): ReadonlyMap<string, CategoryId> {
  return new Map(
    Object.entries(rows).map(([label, category]) => [label.split("/").map(foldedLabel).join("/"), category]),
  );
}

function closedDocument({ segments, ...document }: OpenDocument): AnnotatedDocument {
  return { ...document, segments: [...segments.values()].map(closedSegment) };
}

function closedSegment({ ratings, ...segment }: OpenSegment): AnnotatedSegment {
  return { ...segment, ratings: [...ratings.values()] satisfies Rating[] };
}

function kept<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
