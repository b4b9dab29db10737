/** Sentences of two texts paired: precision and recall by lengths alone and with figures and names, and the time. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { type AlignedPair, alignByLength, alignTexts } from "#lib/text/align";
import { disturbed } from "./alignment-made";

const harms = ["sentences left out and joined", "half left out"] as const;

type Harm = (typeof harms)[number];
type Figures = { right: number; found: number; expected: number; ms: number };

const args = process.argv.slice(2);
const files = args.filter((arg) => !arg.startsWith("--"));
const [first = "../shared/data/ntrex-news/eng.tsv", ...others] = files;
const targets =
  others.length > 0 ? others : ["fra", "spa", "arb"].map((name) => first.replace(/[^/]+$/, `${name}.tsv`));
const ways = { length: alignByLength, anchors: alignTexts } as const;

const results = targets.flatMap((file) =>
  harms.map((harm) => ({
    file,
    harm,
    ...compared(file, harm),
  })),
);
if (args.includes("--json")) process.stdout.write(`${JSON.stringify({ bench: "alignment", results })}\n`);
else for (const result of results) print(result);

/** Both ways over the same documents; a pair is right when it has all texts of an expected one and no others. */
function compared(file: string, harm: Harm): Record<keyof typeof ways, Figures> {
  const sums = { length: empty(), anchors: empty() };
  const translated = documents(file);
  let seed = 1;
  for (const [id, source] of documents(first)) {
    const target = translated.get(id);
    if (!target) continue;
    seed += 1;
    const { source: from, target: to, pairs } = disturbed(source, target, harm === "half left out" ? 0.5 : 0.1, seed);
    const expected = new Set(pairs.map(nameOf));
    for (const way of ["length", "anchors"] as const) {
      const begun = performance.now();
      const found = ways[way](from, to).filter((pair) => pair.source.length > 0 && pair.target.length > 0);
      const sum = sums[way];
      sum.ms += performance.now() - begun;
      sum.found += found.length;
      sum.expected += expected.size;
      sum.right += found.filter((pair) => expected.has(nameOf(pair))).length;
    }
  }
  return sums;
}

function empty(): Figures {
  return { right: 0, found: 0, expected: 0, ms: 0 };
}

function nameOf({ source, target }: AlignedPair): string {
  return `${source}|${target}`;
}

function documents(file: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const line of readFileSync(file, "utf8").trim().split("\n")) {
    const [id = "", sentence = ""] = line.split("\t");
    found.set(id, [...(found.get(id) ?? []), sentence]);
  }
  return found;
}

function print({ file, harm, ...figures }: (typeof results)[number]): void {
  console.log(`\n${basename(first)} – ${basename(file)}, ${harm}`);
  for (const way of ["length", "anchors"] as const) {
    const { right, found, expected, ms } = figures[way];
    const [precision, recall] = [right / found, right / expected].map((share) => share.toFixed(3));
    console.log(`  ${way.padEnd(8)} precision ${precision}  recall ${recall}  ${expected} pairs  ${ms.toFixed(0)} ms`);
  }
}
