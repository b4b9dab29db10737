import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Corpus } from "./findings-corpus";
import type { Options } from "./findings-options";
import { printTable } from "./findings-print";
import { checker } from "./findings-run";

type Peer = Readonly<{
  name: string;
  /** Null when it could not run; `found` then says why. */
  msPerThousandSegments: number | null;
  found: Readonly<Record<string, number>> | string;
}>;

/** The same bilingual file through Stet, through pofilter of the Translate Toolkit, and through the usual consistency check. */
export async function comparePeers(corpus: Corpus, options: Options): Promise<readonly Peer[]> {
  const check = await checker(options, corpus.articles[0]?.article ?? { targetLanguage: "en", sourceLanguage: null });
  const pairs = corpus.articles.map(({ article }) =>
    article.blocks.flatMap(({ segments }) => segments.map(({ text, source }) => ({ source: source ?? "", text }))),
  );
  const segments = Math.max(1, pairs.flat().length);
  const timed = <Value>(work: () => Value): [Value, number] => {
    const began = performance.now();
    const value = work();
    return [value, ((performance.now() - began) * 1000) / segments];
  };
  const [findings, ours] = timed(() => corpus.articles.flatMap(({ article }) => check(article)));
  const [rival, theirs] = timed(() => pairs.reduce((sum, article) => sum + twoTargets(article), 0));
  const results: Peer[] = [
    { name: "Stet", msPerThousandSegments: ours, found: tally(findings.map(({ detector }) => detector)) },
    { name: "same source, different target", msPerThousandSegments: theirs, found: { groups: rival } },
    pofilter(pairs.flat(), timed),
  ];
  if (!options.isJson) print(corpus.file, segments, results);
  return results;
}

/** Sources that one article has more than once, with more than one translation. */
function twoTargets(article: readonly Readonly<{ source: string; text: string }>[]): number {
  const targets = new Map<string, Set<string>>();
  for (const { source, text } of article) {
    const key = source.trim().toLowerCase();
    if (key === "") continue;
    targets.set(key, (targets.get(key) ?? new Set()).add(text.trim()));
  }
  return [...targets.values()].filter((set) => set.size > 1).length;
}

function pofilter(
  pairs: readonly Readonly<{ source: string; text: string }>[],
  timed: <Value>(work: () => Value) => [Value, number],
): Peer {
  const name = "pofilter (Translate Toolkit)";
  const folder = mkdtempSync(join(tmpdir(), "stet-pofilter-"));
  const [input, output] = [join(folder, "in.po"), join(folder, "out.po")];
  try {
    const units = pairs.map(
      ({ source, text }, at) =>
        `#: segment ${at + 1}\nmsgctxt "${at + 1}"\nmsgid ${quoted(source)}\nmsgstr ${quoted(text)}\n`,
    );
    const head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n';
    writeFileSync(input, [head, ...units].join("\n"));
    const [, ms] = timed(() => execFileSync("pofilter", ["--progress=none", input, output], { stdio: "pipe" }));
    const names = Array.from(readFileSync(output, "utf8").matchAll(/\(pofilter\) (\w+)/gu), (match) => match[1] ?? "");
    return { name, msPerThousandSegments: ms, found: tally(names) };
  } catch (error) {
    const isAbsent = error instanceof Error && "code" in error && error.code === "ENOENT";
    const why = isAbsent ? "skipped: pofilter is not installed" : `failed: ${String(error).slice(0, 200)}`;
    return { name, msPerThousandSegments: null, found: why };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function quoted(text: string): string {
  return JSON.stringify(text.replace(/\s+/gu, " "));
}

function tally(names: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1]));
}

function print(file: string, segments: number, results: readonly Peer[]): void {
  console.log(`\nPeers on ${file}, ${segments} segments`);
  const rows = results.map(({ name, msPerThousandSegments, found }) => [
    name,
    msPerThousandSegments === null ? "–" : msPerThousandSegments.toFixed(1),
    typeof found === "string"
      ? found
      : Object.entries(found)
          .map(([what, count]) => `${what} ${count}`)
          .join(", "),
  ]);
  printTable([["", "ms/1,000 segments", "found"], ...rows]);
}
