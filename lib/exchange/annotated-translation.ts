import type { BlockKind } from "#lib/articles/block-kind";
import type { CategoryId } from "#lib/quality/category";
import type { Severity } from "#lib/quality/severity";
import type { InlineCode } from "#lib/text/inline-code";
import type { Mark } from "#lib/text/mark";
import type { Range } from "#lib/text/range";

/** The lists of error labels that people publish evaluations with. */
export const labelSchemes = ["wmt", "bio", "appraise"] as const;
export type LabelScheme = (typeof labelSchemes)[number];

export type Side = "source" | "target";

/** What a format said of a judgement besides what we read, kept so that it can be written back. */
export type Metadata = Readonly<Record<string, unknown>>;

/** A range of a segment's text on one side, half-open in UTF-16 code units, and the words there: verified. */
export type AnnotatedPlace = Range & Readonly<{ side: Side; quote: string }>;

/** An error that a rater marked. Without a place it is about the whole segment, or its place could not be verified. */
export type Annotation = Readonly<{
  kind: "annotation";
  category: CategoryId;
  /** The label verbatim, and whose it is; null when the format has none. */
  label: Readonly<{ scheme: LabelScheme; text: string }> | null;
  severity: Severity;
  side: Side;
  places: readonly AnnotatedPlace[];
  /** Something of the source is missing in the target. */
  isOmission: boolean;
  comment: string | null;
  metadata: Metadata | null;
}>;

/** The rater's word that there is no error. */
export type NoError = Readonly<{ kind: "noError"; metadata: Metadata | null }>;

/** A planted error that shows whether a rater reads: no judgement of the translation. `label`: what came of it. */
export type AttentionTest = Readonly<{
  kind: "attentionTest";
  label: string;
  places: readonly AnnotatedPlace[];
  metadata: Metadata | null;
}>;

export type Judgement = Annotation | NoError | AttentionTest;

/** What one rater said of one segment. `score`: 0 to 100 by the slider of ESA; null without one. */
export type Rating = Readonly<{ rater: string; score: number | null; judgements: readonly Judgement[] }>;

/**
 * Where a segment stands: segments one behind the other with one `block` are a block, parted by `spaceAfter`. `marks`:
 * the target's formatting. `codes`: the block's, whose signs stand in the texts. `notes`: what somebody said of it.
 * `lostCodes`: how many codes are more than an article holds.
 */
export type SegmentSetting = Readonly<{
  block: string;
  kind: BlockKind;
  spaceAfter: string;
  marks: readonly Mark[];
  codes: readonly InlineCode[];
  notes: readonly string[];
  lostCodes: number;
}>;

export type AnnotatedSegment = Readonly<{
  id: string;
  /** Its number across all documents, where the format has one. */
  globalId: string | null;
  source: string;
  target: string;
  ratings: readonly Rating[];
  /** What a row without a rater said of the segment itself. */
  metadata: Metadata | null;
  /** In formats that know of blocks; without it, a segment is a paragraph. */
  setting?: SegmentSetting;
}>;

/** A document as one system translated it. Languages are as the file spells them; null where it does not say. */
export type AnnotatedDocument = Readonly<{
  name: string;
  system: string;
  sourceLanguage: string | null;
  targetLanguage: string | null;
  segments: readonly AnnotatedSegment[];
  /** What somebody said of the whole of it. */
  notes?: readonly string[];
}>;

/** Why a span of a file points at nothing. */
export const spanFaults = [
  /** The words there are not its quote. */
  "quoteDiffers",
  /** It begins or ends outside of the text, or ends before it begins. */
  "outsideText",
  /** It begins or ends inside a character. */
  "cutsCharacter",
  /** It covers nothing. */
  "empty",
  /** Its signs in the text do not pair. */
  "unpairedMarkers",
  /** There is a quote, and no place. */
  "noPlace",
  /** A severity we do not know: no annotation was made of it. */
  "unknownSeverity",
  /** The file gives no text to verify it in. */
  "noText",
] as const;
export type SpanFault = (typeof spanFaults)[number];

/** A span that could not be verified. Its annotation, where one was made, is among the ratings without that place. */
export type UnverifiedSpan = Readonly<{
  /** Counted from 1; null in JSON that is one value, where only the field says where. */
  line: number | null;
  /** A column, or the way through the JSON: "target", "[3].target_errors[0]". */
  field: string;
  fault: SpanFault;
  document: string;
  system: string;
  segment: string;
  rater: string;
  side: Side;
  /** As the file states it, read by the format's own convention of ends. */
  stated: Range | null;
  quote: string | null;
  /** The words that stand there. */
  found: string | null;
  /** Where the quote stands, when it stands in one place only. */
  onlyPlace: Range | null;
}>;

/** A label that our tables do not know, and how often it came; its annotations are in the category nearest to it. */
export type UnknownLabel = Readonly<{ label: string; count: number }>;

/** What every reader of annotations gives, and every writer takes. */
export type AnnotatedTranslation = Readonly<{
  documents: readonly AnnotatedDocument[];
  unverified: readonly UnverifiedSpan[];
  unknownLabels: readonly UnknownLabel[];
}>;

/** Every annotation with the document, segment and rater it belongs to, in the order of the documents. */
export function* annotationsOf(
  translation: AnnotatedTranslation,
): Generator<
  Readonly<{ document: AnnotatedDocument; segment: AnnotatedSegment; rating: Rating; annotation: Annotation }>
> {
  for (const document of translation.documents)
    for (const segment of document.segments)
      for (const rating of segment.ratings)
        for (const judgement of rating.judgements)
          if (judgement.kind === "annotation") yield { document, segment, rating, annotation: judgement };
}
