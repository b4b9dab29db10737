import type { Finding } from "#lib/checks/finding";
import type { baselineFigures } from "./findings-baseline";
import type { Corpus, HumanMark } from "./findings-corpus";
import type { Figures, Rates, Result } from "./findings-figures";

type Printed = Readonly<{
  corpus: Corpus;
  results: readonly Result[];
  seconds: number;
  detectors: Readonly<Record<string, Figures>>;
  inconsistency: Figures;
  baseline: ReturnType<typeof baselineFigures>;
}>;

export function printFigures({ corpus, results, seconds, detectors, inconsistency, baseline }: Printed): void {
  const words = results.reduce((sum, result) => sum + result.words, 0);
  const findings = results.reduce((sum, result) => sum + result.findings.length, 0);
  console.log(`\n${corpus.file}`);
  console.log(
    `${results.length} articles, ${words} words, ${findings} findings (${per(findings, words, 200)} per 200 words), ${(results.length / seconds).toFixed(0)} articles/s`,
  );
  const isMarked = results.some(({ marks }) => marks !== null);
  const heads = ["", "findings", "/1,000 words", "articles"];
  const marked = ["marked", "both", "P", "R", "F1", "hits", "spans", "found", "P", "R", "F1"];
  const flagged = (name: string) =>
    results.filter((result) => result.findings.some(({ detector }) => detector === name)).length;
  const rows = Object.entries(detectors).map(([name, figures]) => [
    name,
    String(figures.findings),
    figures.perThousandWords.toFixed(2),
    String(flagged(name)),
    ...(isMarked ? rates(figures) : []),
  ]);
  if (isMarked) {
    const { document } = inconsistency;
    rows.push([
      "= inconsistency",
      String(inconsistency.findings),
      inconsistency.perThousandWords.toFixed(2),
      String(document?.flagged ?? 0),
      ...rates(inconsistency),
    ]);
  }
  if (baseline) {
    const { flagged: count, marked: people, both } = baseline;
    rows.push(["six-group list", "", "", String(count), String(people), String(both), ...shown(baseline)]);
  }
  printTable([isMarked ? [...heads, ...marked] : heads, ...rows]);
}

export function printFindings(results: readonly Result[], sentence: (finding: Finding) => string): void {
  for (const { doc, system, findings, marks } of results) {
    if (findings.length === 0) continue;
    console.log(`\n${doc} ${system}`);
    for (const finding of findings) {
      const { detector, category, severity, confidence, places, fix } = finding;
      const can = fix ? ` [${fix}]` : "";
      console.log(`  ${detector} · ${category} · ${severity} ${confidence} · ${sentence(finding)}${can}`);
      for (const place of places.slice(0, mostPlaces)) console.log(`      ${placeLine(place, marks ?? [])}`);
      if (places.length > mostPlaces) console.log(`      … ${places.length - mostPlaces} more`);
    }
  }
}

/** Places of one finding that are printed. */
const mostPlaces = 12;

function placeLine(place: Finding["places"][number], marks: readonly HumanMark[]): string {
  const { segmentId, start, end, quote, replacement, kind } = place;
  const touching = marks.filter(
    (mark) => mark.segmentId === segmentId && mark.side === "target" && mark.start < end && start < mark.end,
  );
  const people = [...new Set(touching.map(({ category }) => category))].join(", ");
  const change = replacement === null ? "" : ` → ${JSON.stringify(replacement)}`;
  const told = people === "" ? "" : `   (people: ${people})`;
  return `${segmentId}:${start}–${end} ${kind} ${JSON.stringify(quote)}${change}${told}`;
}

/** Columns under their heads; the first one to the left. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    console.log(cells.join("  "));
  }
}

function rates({ document, span }: Figures): string[] {
  const whole = document ? [String(document.marked), String(document.both), ...shown(document)] : Array(5).fill("");
  const parts = span ? [String(span.hits), String(span.marks), String(span.found), ...shown(span)] : Array(6).fill("");
  return [...whole, ...parts];
}

function shown({ precision, recall, f1 }: Rates): string[] {
  return [precision, recall, f1].map((rate) => (rate === null ? "–" : rate.toFixed(2)));
}

function per(count: number, words: number, unit: number): string {
  return words === 0 ? "0" : ((count * unit) / words).toFixed(3);
}
