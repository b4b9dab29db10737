/** Our difference beside diff-match-patch and jsdiff, on the same pairs: how fast, and how it reads. */
import { diffWords as jsdiffWords } from "diff";
import DiffMatchPatch from "diff-match-patch";
import { diffWords } from "#lib/text/diff";
import { present } from "#lib/text/present";
import { type Pair, readPairs } from "./diff-pairs";
import { type Reading, readingOf, type Stretch, sumOf } from "./diff-readability";

type Method = Readonly<{ name: string; unit: "segment" | "article"; find: (pair: Pair) => readonly Stretch[] }>;

type Result = Readonly<{
  method: string;
  unit: Method["unit"];
  units: number;
  totalMs: number;
  p50Ms: number;
  p99Ms: number;
  changesPerPair: number;
  cutWordShare: number;
  lonelyRunShare: number;
  meanSharedRun: number;
  unfaithful: number;
}>;

/** Each pair is timed this often, and counts with its median. */
const rounds = 3;
/** Segments that make an article, for the method that takes articles whole. */
const segmentsPerArticle = 100;

const matcher = new DiffMatchPatch();
const methods: readonly Method[] = [
  {
    name: "Stet (diffWords + present)",
    unit: "segment",
    find: ({ before, after, language }) => present(diffWords(before, after, language), language),
  },
  { name: "diff-match-patch (cleanupSemantic)", unit: "segment", find: matchAndPatch },
  { name: "jsdiff diffWords", unit: "segment", find: plainJsdiff },
  { name: "jsdiff diffWords", unit: "article", find: plainJsdiff },
];

const args = process.argv.slice(2);
const { from, pairs } = readPairs(args.filter((arg) => !arg.startsWith("--")));
if (pairs.length === 0) throw new Error(`No pairs in ${from}.`);
const results = methods.map((method) => measured(method, pairs));
if (args.includes("--json")) {
  process.stdout.write(
    `${JSON.stringify({ bench: "diff", from, pairs: pairs.length, rounds, segmentsPerArticle, results })}\n`,
  );
} else print();

function matchAndPatch({ before, after }: Pair): Stretch[] {
  const found = matcher.diff_main(before, after);
  matcher.diff_cleanupSemantic(found);
  return found.map(([operation, text]) => ({
    kind: operation === 0 ? "same" : operation < 0 ? "deletion" : "insertion",
    text,
  }));
}

function plainJsdiff({ before, after }: Pair): Stretch[] {
  return jsdiffWords(before, after).map(({ value, added, removed }) => ({
    kind: added ? "insertion" : removed ? "deletion" : "same",
    text: value,
  }));
}

function measured({ name, unit, find }: Method, segments: readonly Pair[]): Result {
  const units = unit === "segment" ? segments : articlesOf(segments);
  for (const pair of units.slice(0, 200)) find(pair);
  const times = units.map((pair) => median(Array.from({ length: rounds }, () => timed(() => find(pair)))));
  const sorted = times.toSorted((a, b) => a - b);
  const sum: Reading = sumOf(units.map((pair) => readingOf(find(pair), pair)));
  return {
    method: name,
    unit,
    units: units.length,
    totalMs: times.reduce((total, time) => total + time, 0),
    p50Ms: percentile(sorted, 0.5),
    p99Ms: percentile(sorted, 0.99),
    changesPerPair: sum.changes / segments.length,
    cutWordShare: sum.cutWords / Math.max(1, sum.parts),
    lonelyRunShare: sum.lonelyRuns / Math.max(1, sum.runs),
    meanSharedRun: sum.runUnits / Math.max(1, sum.runs),
    unfaithful: sum.unfaithful,
  };
}

function articlesOf(segments: readonly Pair[]): Pair[] {
  const articles: Pair[] = [];
  for (let at = 0; at < segments.length; at += segmentsPerArticle) {
    const part = segments.slice(at, at + segmentsPerArticle);
    const spell = (side: "before" | "after") => part.map((pair) => pair[side]).join("\n");
    articles.push({ before: spell("before"), after: spell("after"), language: part[0]?.language ?? "en" });
  }
  return articles;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(numbers: readonly number[]): number {
  return percentile(
    numbers.toSorted((a, b) => a - b),
    0.5,
  );
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function print(): void {
  console.log(`${pairs.length} pairs, ${from}; each timed ${rounds} times, its median counts.\n`);
  const heads = [
    "",
    "total ms",
    "p50 ms",
    "p99 ms",
    "changes/pair",
    "cut words",
    "lonely runs",
    "shared run",
    "unfaithful",
  ];
  const rows = results.map((result) => [
    `${result.method}, per ${result.unit}`,
    result.totalMs.toFixed(0),
    result.p50Ms.toFixed(3),
    result.p99Ms.toFixed(3),
    result.changesPerPair.toFixed(2),
    `${(result.cutWordShare * 100).toFixed(1)} %`,
    `${(result.lonelyRunShare * 100).toFixed(1)} %`,
    result.meanSharedRun.toFixed(1),
    String(result.unfaithful),
  ]);
  const widths = heads.map((head, column) =>
    Math.max(...[heads, ...rows].map((row) => row[column]?.length ?? 0), head.length),
  );
  for (const row of [heads, ...rows]) {
    console.log(
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join("  "),
    );
  }
  console.log(
    `
changes/pair  changed places; a deletion and its insertion are one
cut words     share of insertions and deletions that begin or end inside a word
lonely runs   share of shared runs between two changes without a word of more than three letters
shared run    mean length of a shared run between two changes, in characters
unfaithful    differences that do not spell both texts (jsdiff's diffWords does not compare white space)
per article   ${segmentsPerArticle} segments joined; its p50 and p99 are for an article`,
  );
}
