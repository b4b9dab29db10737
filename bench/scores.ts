/** Our scores beside published ones: WMT's segment values, sacreBLEU's TER, BLEU and chrF2, MQM's worked numbers. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { wmtSegmentScore } from "#lib/quality/wmt-score";
import { printTable } from "./findings-print";
import { type Compared, compare, together } from "./scores-compared";
import { casedEditRate, effortMetrics, effortValues, type PostEditedFile } from "./scores-effort";
import { readScored, type ScoredFile } from "./scores-files";
import type { RatedFile } from "./scores-wmt";
import { workedNumbers } from "./scores-worked";

type Outcome = Compared &
  Readonly<{
    file: string;
    kind: ScoredFile["kind"] | "worked";
    segmentsPerSecond: number | null;
    /** Of the whole process so far. */
    peakMemoryMb: number;
    metrics?: Readonly<Record<string, Compared>>;
    unmatched?: RatedFile["unmatched"];
  }>;

const shared = fileURLToPath(new URL("../../shared/data/", import.meta.url));
const usual = [
  "wmt23-news-mqm/segments.jsonl",
  "wmt23-news-mqm/marot.tsv",
  "ted-mqm/mqm_ted_zhen.tsv",
  "post-edits-ro-en/segments.jsonl",
];

const args = process.argv.slice(2);
const unknown = args.find((arg) => arg.startsWith("--") && arg !== "--json");
if (unknown) throw new Error(`There is no ${unknown}. There is: --json`);
const given = args.filter((arg) => !arg.startsWith("--"));
const wanted = given.length > 0 ? given : usual.map((name) => shared + name);
const files = wanted.filter((file) => given.length > 0 || existsSync(file));
for (const file of wanted) if (!files.includes(file)) console.error(`Skipped: ${file} is not there.`);

const outcomes = [...(given.length === 0 ? [worked()] : []), ...readScored(files).map(measured)];
if (args.includes("--json")) {
  process.stdout.write(`${JSON.stringify(outcomes.length === 1 ? outcomes[0] : { outcomes }, null, 1)}\n`);
} else print();

function worked(): Outcome {
  const compared = compare(workedNumbers());
  return { file: "worked numbers", kind: "worked", ...compared, segmentsPerSecond: null, peakMemoryMb: peakMemory() };
}

function measured(read: ScoredFile): Outcome {
  return read.kind === "post-edits" ? measuredEffort(read) : measuredRatings(read);
}

function measuredRatings({ file, kind, segments, rules, unmatched }: RatedFile): Outcome {
  const { results, segmentsPerSecond } = timed(segments, ({ ratings }) => wmtSegmentScore(ratings, rules));
  const comparisons = segments.map(({ published }, at) => ({ published, ours: results[at] ?? Number.NaN }));
  const outcome = { file, kind, ...compare(comparisons), segmentsPerSecond, peakMemoryMb: peakMemory() };
  return unmatched.values > 0 ? { ...outcome, unmatched } : outcome;
}

function measuredEffort({ file, kind, pairs }: PostEditedFile): Outcome {
  const { results, segmentsPerSecond } = timed(pairs, ({ machine, corrected }) => effortValues(machine, corrected));
  const metrics = effortMetrics.flatMap((metric) => {
    const comparisons = pairs.flatMap(({ machine, corrected, published }, at) => {
      const value = published[metric];
      if (value === undefined) return [];
      const ours = metric === "ter" ? casedEditRate(machine, corrected) : results[at]?.[metric];
      return [{ published: value, ours: ours ?? Number.NaN }];
    });
    return comparisons.length === 0 ? [] : [[metric, compare(comparisons)] as const];
  });
  return {
    file,
    kind,
    ...together(metrics.map(([, compared]) => compared)),
    segmentsPerSecond,
    peakMemoryMb: peakMemory(),
    metrics: Object.fromEntries(metrics),
  };
}

/** Each segment once, after some of them once before: what is timed is the work, not the first use of the code. */
function timed<Item, Result>(items: readonly Item[], work: (item: Item) => Result) {
  for (const item of items.slice(0, 200)) work(item);
  const began = performance.now();
  const results = items.map(work);
  const seconds = (performance.now() - began) / 1000;
  return { results, segmentsPerSecond: seconds > 0 ? Math.round(items.length / seconds) : null };
}

function peakMemory(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

function print(): void {
  const heads = ["", "values", "exact", "within 1e-4", "worst", "segments/s"];
  const rows = outcomes.flatMap(({ file, kind, segmentsPerSecond, metrics, ...compared }) => [
    [`${kind}  ${file}`, ...cells(compared), segmentsPerSecond === null ? "" : String(segmentsPerSecond)],
    ...Object.entries(metrics ?? {}).map(([name, part]) => [`  ${name}`, ...cells(part), ""]),
  ]);
  printTable([heads, ...rows]);
  for (const { file, unmatched } of outcomes) {
    if (!unmatched) continue;
    console.log(
      `\n${file}: ${unmatched.values} more values are published for ${unmatched.systems.join(" and ")}, a name`,
    );
    console.log("that no rating has.");
  }
  console.log(`\npeak memory ${peakMemory()} MB
exact        ours, rounded to the decimals published, is what was published
post-edits   segments/s: HTER, TER, BLEU and chrF2 of one pair, one after the other, on one core`);
}

function cells({ values, exact, within1e4, worst }: Compared): string[] {
  return [String(values), String(exact), String(within1e4), worst === 0 ? "0" : worst.toExponential(1)];
}
