/** Memories, term bases and tables read and written by our code, beside translate-toolkit where it is installed. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { readDelimited, writeDelimited } from "#lib/exchange/bilingual/delimited";
import { memoryOfPairs, pairsOfMemory } from "#lib/exchange/bilingual/pairs";
import { readXlsx, writeXlsx } from "#lib/exchange/bilingual/xlsx";
import { decodeXml } from "#lib/exchange/decode-xml";
import { readTbx } from "#lib/exchange/tbx/read";
import { writeMartif } from "#lib/exchange/tbx/write";
import { readTmx } from "#lib/exchange/tmx/read";
import { writeTmx } from "#lib/exchange/tmx/write";
import { termBaseOf } from "#lib/terms/term-base";
import { printTable } from "./findings-print";

type Outcome = Readonly<{
  file: string;
  format: string;
  units: number;
  readMs: number;
  /** Null for files that were given: they are only read. */
  writeMs: number | null;
  /** Read by translate-toolkit, with its units; null where it is not installed or does not know the format. */
  peer: Readonly<{ ms: number; units: number }> | null;
  /** Of the whole process so far. */
  peakMemoryMb: number;
}>;

const peerProgram = `
import sys, time
from translate.storage import tmx, tbx, csvl10n
read = {"tmx": tmx.tmxfile.parsefile, "tbx": tbx.tbxfile.parsefile, "csv": csvl10n.csvfile.parsefile}[sys.argv[1]]
began = time.perf_counter()
units = sum(1 for unit in read(sys.argv[2]).units if unit.source and unit.target)
print(round((time.perf_counter() - began) * 1000), units)
`;

const size = 10_000;
const args = process.argv.slice(2);
const unknown = args.find((arg) => arg.startsWith("--") && arg !== "--json");
if (unknown) throw new Error(`There is no ${unknown}. There is: --json`);
const given = args.filter((arg) => !arg.startsWith("--"));
const folder = mkdtempSync(join(tmpdir(), "stet-bench-"));
try {
  const outcomes = given.length > 0 ? given.map(readGiven) : made();
  if (args.includes("--json")) {
    process.stdout.write(`${JSON.stringify(outcomes.length === 1 ? outcomes[0] : { outcomes }, null, 1)}\n`);
  } else print(outcomes);
} finally {
  rmSync(folder, { recursive: true });
}

function made(): Outcome[] {
  const pairs = Array.from({ length: size }, (_, index) => ({
    source: `Les trois pays se sont séparés sans rien signer, pour la ${index}e fois.`,
    target: `The three countries parted without signing anything, for the ${index}th time.`,
  }));
  const table = { sourceLanguage: "fr", targetLanguage: "en", pairs };
  const base = termBaseOf(
    pairs.map((_, index) => ({
      ...{ source: `fleuve ${index}`, sourceLanguage: "fr", targetLanguage: "en", note: "As the atlas has it." },
      forms: [{ text: `river ${index}`, status: "preferred" as const, isCaseSensitive: false }],
    })),
  );
  return [
    timed(
      "tmx",
      () => writeTmx(memoryOfPairs(table)),
      (bytes) => pairsOfMemory(readTmx(decodeXml(bytes))).pairs.length,
    ),
    timed(
      "tbx",
      () => writeMartif(base),
      (bytes) => readTbx(decodeXml(bytes)).concepts.length,
    ),
    timed(
      "csv",
      () => writeDelimited({ ...table, sourceLanguage: null, targetLanguage: null }, ","),
      (bytes) => readDelimited(decodeXml(bytes))?.pairs.length ?? 0,
    ),
    timed(
      "xlsx",
      () => writeXlsx(table),
      (bytes) => readXlsx(bytes).pairs.length,
    ),
  ];
}

function timed(format: string, write: () => string | Uint8Array, read: (bytes: Uint8Array) => number): Outcome {
  // Once before: what is timed is the work, not the first use of the code.
  read(new Uint8Array(Buffer.from(write())));
  const [written, writeMs] = clocked(write);
  const file = join(folder, `made.${format}`);
  writeFileSync(file, written);
  return { ...measuredRead(file, format, read), file: `${size} made`, writeMs };
}

function readGiven(file: string): Outcome {
  const format = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? "";
  const readers: Readonly<Record<string, (bytes: Uint8Array) => number>> = {
    tmx: (bytes) => readTmx(decodeXml(bytes)).units.length,
    tbx: (bytes) => readTbx(decodeXml(bytes)).concepts.length,
    csv: (bytes) => readDelimited(decodeXml(bytes))?.pairs.length ?? 0,
    tsv: (bytes) => readDelimited(decodeXml(bytes))?.pairs.length ?? 0,
    xlsx: (bytes) => readXlsx(bytes).pairs.length,
  };
  const read = readers[format];
  if (!read) throw new Error(`${file}: there is no reader for .${format} here.`);
  return measuredRead(file, format, read);
}

function measuredRead(file: string, format: string, read: (bytes: Uint8Array) => number): Outcome {
  const bytes = new Uint8Array(readFileSync(file));
  const [units, readMs] = clocked(() => read(bytes));
  const peakMemoryMb = Math.round(process.resourceUsage().maxRSS / 1024);
  return { file, format, units, readMs, writeMs: null, peer: peerRead(file, format), peakMemoryMb };
}

function clocked<Value>(run: () => Value): readonly [Value, number] {
  const began = performance.now();
  const value = run();
  return [value, Math.round(performance.now() - began)];
}

/** What translate-toolkit makes of a file, in the Python it came with. */
function peerRead(file: string, format: string): Outcome["peer"] {
  if (!["tmx", "tbx", "csv"].includes(format)) return null;
  const { stdout, status } = spawnSync("/usr/bin/python3", ["-c", peerProgram, format, file], { encoding: "utf8" });
  const [, ms, units] = /^(\d+) (\d+)$/m.exec(stdout ?? "") ?? [];
  return status === 0 && ms && units ? { ms: Number(ms), units: Number(units) } : null;
}

function print(outcomes: readonly Outcome[]): void {
  const heads = ["", "units", "read ms", "write ms", "translate-toolkit: read ms", "units", "peak MB"];
  const rows = outcomes.map(({ file, format, units, readMs, writeMs, peer, peakMemoryMb }) => [
    `${format}  ${basename(file)}`,
    ...[units, readMs, writeMs ?? "", peer?.ms ?? "–", peer?.units ?? "–", peakMemoryMb].map(String),
  ]);
  printTable([heads, ...rows]);
  console.log("\ntmx, csv: pairs; tbx: concepts. translate-toolkit counts units with a source and a target.");
}
