import type {
  AnnotatedDocument,
  AnnotatedPlace,
  AnnotatedSegment,
  AnnotatedTranslation,
  Judgement,
  Metadata,
  Side,
} from "#lib/exchange/annotated-translation";
import { type Exact, isWritable, writable } from "./exact";
import { wmtLabelOf, wmtSeverityOf } from "./labels";
import { canMark, putMarkers } from "./markers";
import { marotColumns } from "./row";

/**
 * Writes an evaluation as Marot's ten columns, one row for each judgement. Cells are never quoted and never defused: a
 * program that computes with this table must get the texts as they are (docs/decisions/0022-annotation-files.md).
 */
export function writeMarot({ documents }: AnnotatedTranslation): string {
  const rows = documents.flatMap((document) => document.segments.flatMap((segment) => rowsOf(document, segment)));
  return `${[marotColumns.join("\t"), ...rows].join("\n")}\n`;
}

function rowsOf(document: AnnotatedDocument, segment: AnnotatedSegment): string[] {
  const about = segment.metadata ? [rowOf(document, segment, "", null)] : [];
  const judged = segment.ratings.flatMap(({ rater, judgements }) =>
    judgements.map((judgement) => rowOf(document, segment, rater, judgement)),
  );
  // A segment that nobody rated is in the file all the same.
  return about.length + judged.length > 0 ? [...about, ...judged] : [rowOf(document, segment, "", null)];
}

function rowOf(
  document: AnnotatedDocument,
  segment: AnnotatedSegment,
  rater: string,
  judgement: Judgement | null,
): string {
  const { category, severity } = labelsOf(judgement);
  const columns = {
    system: document.system,
    doc: document.name,
    docSegId: segment.id,
    globalSegId: segment.globalId ?? "",
    rater,
    source: segment.source,
    target: segment.target,
    category,
    severity,
  };
  const places = judgement && "places" in judgement ? judgement.places : [];
  const exact = exactOf(columns, places);
  const cells = Object.entries(columns).map(([column, text]) => {
    if (column !== "source" && column !== "target") return writable(text);
    return putMarkers(writable(text), exact.places ? [] : placesOn(places, column));
  });
  const metadata = metadataOf(judgement ?? segment, places, exact);
  return [...cells, JSON.stringify(metadata)].join("\t");
}

function labelsOf(judgement: Judgement | null): Readonly<{ category: string; severity: string }> {
  if (judgement === null) return { category: "", severity: "" };
  if (judgement.kind === "noError") return { category: "No-error", severity: "No-error" };
  if (judgement.kind === "attentionTest") return { category: judgement.label, severity: "HOTW-test" };
  const { label, category, severity } = judgement;
  return {
    category: label?.scheme === "wmt" ? label.text : wmtLabelOf[category],
    severity: wmtSeverityOf[severity],
  };
}

function exactOf(columns: Readonly<Record<string, string>>, places: readonly AnnotatedPlace[]): Exact {
  const unfit = Object.entries(columns).filter(([, text]) => !isWritable(text));
  const areMarked = canMark(placesOn(places, "source")) && canMark(placesOn(places, "target"));
  const isInOrder = places.every(({ side }, index) => side === "target" || places[index - 1]?.side !== "target");
  return {
    ...(unfit.length > 0 && { columns: Object.fromEntries(unfit) }),
    ...(!(areMarked && isInOrder) && {
      places: places.map(({ side, start, end, quote }) => ({ side, start, end, quote })),
    }),
  };
}

function placesOn(places: readonly AnnotatedPlace[], side: Side): readonly AnnotatedPlace[] {
  return places.filter((place) => place.side === side);
}

/** What was read, with the note and the marked text as they are now. The order of known keys is kept. */
function metadataOf(
  judged: Readonly<{ metadata: Metadata | null; comment?: string | null }>,
  places: readonly AnnotatedPlace[],
  exact: Exact,
): Metadata {
  const { metadata, comment = null } = judged;
  const kept = Object.entries(metadata ?? {}).filter(([key]) => key !== "note" || comment !== null);
  const [only] = places.length === 1 ? places : [];
  return {
    ...Object.fromEntries(kept),
    ...(comment !== null && { note: comment }),
    ...(only && { marked_text: only.quote }),
    ...((exact.columns || exact.places) && { stet: exact }),
  };
}
