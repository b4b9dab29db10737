import { cutBlock } from "#lib/articles/cut";
import { checkArticle } from "#lib/checks/all-checks";
import type { CheckedArticle } from "#lib/checks/checked-article";
import { madeArticle } from "./findings-made";
import type { Options } from "./findings-options";
import { printTable } from "./findings-print";
import { checksFor } from "./findings-run";

type Speed = Readonly<{ what: string; value: number; unit: "ms" | "MB" | "×"; budget: number | null }>;

const rounds = 15;
/** How long a hostile article may hold a worker. */
const hostileMs = 2000;

/** Time and memory: articles of 1,000 and 10,000 words, one edited sentence, texts made to hold a worker. */
export async function measureSpeed(options: Options): Promise<readonly Speed[]> {
  const checks = await checksFor(options, options.target ?? "en");
  const [short, long] = [madeArticle(1000), madeArticle(10_000)];
  const cold = timed(() => checkArticle(short, null, new Set(), checks));
  for (let round = 0; round < 10; round += 1) checkArticle(short, null, new Set(), checks);
  const one = medianOf(() => timed(() => checkArticle(short, null, new Set(), checks)));
  const ten = medianOf(() => timed(() => checkArticle(long, null, new Set(), checks)));
  const edited = (article: CheckedArticle) => {
    let before = checkArticle(article, null, new Set(), checks);
    let edit = 0;
    return medianOf(() => {
      edit += 1;
      const changed = withEdit(article, ` Edit ${edit} came late.`);
      return timed(() => {
        before = checkArticle(changed, before, new Set(), checks);
      });
    });
  };
  const results: Speed[] = [
    { what: "1,000 words, first run", value: cold, unit: "ms", budget: null },
    { what: "1,000 words, warm", value: one, unit: "ms", budget: 50 },
    { what: "10,000 words, warm", value: ten, unit: "ms", budget: null },
    { what: "10,000 words by 1,000 words", value: ten / one, unit: "×", budget: 12 },
    { what: "one edited sentence of 1,000 words", value: edited(short), unit: "ms", budget: 10 },
    { what: "one edited sentence of 10,000 words", value: edited(long), unit: "ms", budget: null },
    ...checks.map((check): Speed => {
      const run = () => timed(() => checkArticle(short, null, new Set(), [check]));
      return { what: `1,000 words, ${check.detector} alone`, value: medianOf(run), unit: "ms", budget: null };
    }),
    ...hostileTexts().flatMap(([what, text]): Speed[] => {
      const cutting = timed(() => articleOf(text));
      const article = articleOf(text);
      const checking = timed(() => checkArticle(article, null, new Set(), checks));
      return [
        { what: `hostile: ${what}: cut`, value: cutting, unit: "ms", budget: hostileMs },
        { what: `hostile: ${what}: checks`, value: checking, unit: "ms", budget: hostileMs },
      ];
    }),
    { what: "memory of this process", value: process.memoryUsage().rss / 2 ** 20, unit: "MB", budget: null },
  ];
  if (!options.isJson) printSpeed(results);
  return results;
}

function hostileTexts(): readonly (readonly [string, string])[] {
  const many = (count: number, make: (at: number) => string) => Array.from({ length: count }, (_, at) => make(at));
  const letters = (at: number) => String.fromCharCode(65 + (at % 26), 65 + ((at / 26) % 26), 65 + ((at / 676) % 26));
  return [
    ["100,000 times one set of initials", many(100_000, () => "NAC").join(" ")],
    ["100,000 initials in sentences", many(20_000, (at) => `The ${letters(at)} met the ${letters(at + 1)}.`).join(" ")],
    ["100,000 initials with long forms", many(25_000, (at) => `North Alpine Club (${letters(at)}) sat.`).join(" ")],
    ["nested quotation marks", `${"“".repeat(50_000)}word${"”".repeat(50_000)}`],
    ["50,000 short quotations", many(50_000, (at) => `“Yes ${at}.”`).join(" ")],
    ["50,000 opening brackets", "( ".repeat(50_000)],
    ["one line of 1 MB", many(150_000, (at) => `word${at % 997}`).join(" ")],
    ["one word of 1 MB", "a".repeat(1_000_000)],
    ["1 MB of full stops", ". ".repeat(500_000)],
    ["100,000 different names", many(100_000, (at) => `Nam${letters(at).toLowerCase()}${at.toString(36)}`).join(" ")],
    ["100,000 figures", many(100_000, (at) => `${at}.${at % 1000}`).join(" ")],
  ];
}

function articleOf(text: string): CheckedArticle {
  const cut = cutBlock({ text, marks: [] }, null, { source: "fr", target: "en" });
  const segments = cut.map(({ machine, spaceAfter }, at) => ({
    id: String(at + 1),
    text: machine.text,
    source: null,
    spaceAfter,
  }));
  return { sourceLanguage: "fr", targetLanguage: "en", blocks: [{ kind: "paragraph", segments }] };
}

/** The article with words added to a sentence in its middle. */
function withEdit(article: CheckedArticle, words: string): CheckedArticle {
  const middle = Math.floor(article.blocks.length / 2);
  const blocks = article.blocks.map((block, at) =>
    at !== middle
      ? block
      : {
          ...block,
          segments: block.segments.map((segment, nth) =>
            nth === 0 ? { ...segment, text: segment.text + words } : segment,
          ),
        },
  );
  return { ...article, blocks };
}

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function medianOf(measure: () => number): number {
  const times = Array.from({ length: rounds }, measure).toSorted((a, b) => a - b);
  return times[Math.floor(rounds / 2)] ?? 0;
}

function printSpeed(results: readonly Speed[]): void {
  const rows = results.map(({ what, value, unit, budget }) => [
    what,
    `${value.toFixed(1)} ${unit}`,
    budget === null ? "" : `${value <= budget ? "within" : "OVER"} ${budget} ${unit}`,
  ]);
  console.log("\nSpeed and memory");
  printTable([["", "", ""], ...rows]);
}
