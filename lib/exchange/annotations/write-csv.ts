import { csvRow } from "#lib/audit/csv";
import { type AnnotatedTranslation, annotationsOf } from "#lib/exchange/annotated-translation";

const columns = [
  "document",
  "system",
  "segment",
  "rater",
  "category",
  "label",
  "severity",
  "side",
  "start",
  "end",
  "quote",
  "omission",
  "comment",
  "source",
  "target",
];

/**
 * A table of annotations for spreadsheets: a row for each place, and one for an annotation without a place. `start` and
 * `end` are half-open in UTF-16. A cell that a spreadsheet would run gets an apostrophe (lib/audit/csv), so this is for
 * reading and counting; Marot and JSON come back in as they were.
 */
export function writeAnnotationsCsv(translation: AnnotatedTranslation): string {
  let table = csvRow(columns);
  for (const { document, segment, rating, annotation } of annotationsOf(translation)) {
    const { category, label, severity, side, places, isOmission, comment } = annotation;
    const said = [document.name, document.system, segment.id, rating.rater, category, label?.text ?? "", severity];
    const end = [isOmission ? "yes" : "", comment ?? "", segment.source, segment.target];
    for (const place of places.length > 0 ? places : [null]) {
      const where = place ? [place.side, String(place.start), String(place.end), place.quote] : [side, "", "", ""];
      table += csvRow([...said, ...where, ...end]);
    }
  }
  return table;
}
