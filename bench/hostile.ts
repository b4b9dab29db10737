/** Hostile files of every format, each in a process of its own: refused or read, how fast, in how much memory. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTranslator } from "use-intl/core";
import { z } from "zod";
import { goodFile } from "#lib/exchange/testing/good-files";
import {
  attacks,
  type HostileCase,
  type HostileFormat,
  hostileBytes,
  hostileFiles,
} from "#lib/exchange/testing/hostile-case";
import { hostileSet } from "#lib/exchange/testing/hostile-files";
import { loadMessages } from "#lib/language/messages";
import { printTable } from "./findings-print";
import { measured } from "./measured";

/** What is asked of every case: seconds for whoever waits, and room for others on a small server. */
const most = { ms: 2000, megabytes: 200 };

const outcome = z.object({
  refusal: z
    .object({ code: z.string(), message: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) })
    .nullable(),
  ms: z.number(),
  megabytes: z.number(),
});
type Row = Readonly<{
  format: HostileFormat;
  attack: string;
  verdict: string;
  ms: number;
  megabytes: number;
  said: string;
}> &
  Readonly<{ isAsExpected: boolean }>;

const args = process.argv.slice(2);
const wanted = args.filter((arg) => !arg.startsWith("--"));
const { problem: messages } = await loadMessages("en");
const translate = createTranslator<Record<string, string>>({ locale: "en", messages });
const folder = mkdtempSync(join(tmpdir(), "stet-hostile-"));
const rows: Row[] = [];
try {
  const ordered = hostileSet.toSorted(
    (one, other) => place(one) - place(other) || attacks.indexOf(one.attack) - attacks.indexOf(other.attack),
  );
  for (const one of ordered) {
    if (wanted.length > 0 && !wanted.includes(one.format) && !wanted.includes(one.attack)) continue;
    rows.push(await rowOf(one));
  }
} finally {
  rmSync(folder, { recursive: true });
}
if (args.includes("--json")) process.stdout.write(`${JSON.stringify(rows, null, 1)}\n`);
else print();
if (rows.some((row) => !row.isAsExpected || isOver(row))) process.exitCode = 1;

async function rowOf(one: HostileCase): Promise<Row> {
  const [file, small] = [join(folder, "hostile"), join(folder, `good-${one.format}`)];
  writeFileSync(file, hostileBytes(one));
  writeFileSync(small, await goodFile(one.format));
  const { format, attack } = one;
  const run = measured("hostile-measure", [format, file, small], { seconds: 60 });
  if (run === null) return { format, attack, verdict: "DIED", ms: 60_000, megabytes: 0, said: "", isAsExpected: false };
  const { refusal, ms, megabytes } = outcome.parse(run);
  const said = refusal ? translate(refusal.message, refusal.values) : "";
  const isAsExpected = (refusal?.message ?? null) === one.refused;
  const verdict = `${refusal ? "refused" : "read"}${isAsExpected ? "" : " (!)"}`;
  return { format, attack, verdict, ms, megabytes, said, isAsExpected };
}

function place({ format }: HostileCase): number {
  return Object.keys(hostileFiles).indexOf(format);
}

function isOver({ ms, megabytes }: Row): boolean {
  return ms > most.ms || megabytes > most.megabytes;
}

function print(): void {
  const cells = rows.map((row) => [
    `${row.format} · ${row.attack}`,
    row.verdict,
    `${row.ms}${row.ms > most.ms ? " (!)" : ""}`,
    `${row.megabytes}${row.megabytes > most.megabytes ? " (!)" : ""}`,
    ` ${row.said.slice(0, 110)}`,
  ]);
  printTable([["", "", "ms", "MB", ""], ...cells]);
  const over = rows.filter(isOver).length;
  const other = rows.filter(({ isAsExpected }) => !isAsExpected).length;
  console.log(
    `\n${rows.length} files; ${other} not as expected; ${over} over ${most.ms} ms or ${most.megabytes} MB. MB: what reading added to the process's peak.`,
  );
}
