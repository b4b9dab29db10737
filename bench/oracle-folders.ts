import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { decodeXml } from "#lib/exchange/decode-xml";
import { type Reading, readDocx } from "#lib/exchange/docx/read";
import { readTbx } from "#lib/exchange/tbx/read";
import { readTmx } from "#lib/exchange/tmx/read";
import { Problem } from "#lib/problem";
import { compare, type Verdict } from "./oracle-verdict";

/** Where files that others made are looked for when none are named. */
export const usualFolders: readonly string[] = ["docx-revisions", "tmx", "tbx"]
  .map((name) => fileURLToPath(new URL(`../../shared/data/${name}`, import.meta.url)))
  .filter((folder) => existsSync(folder));

/**
 * Files that others made, read by us: X.docx with tracked changes against X-Accepted.docx and X-Rejected.docx beside
 * it, which another program made of it; memories and term bases, whether they are read.
 */
export function folderVerdicts(folders: readonly string[]): Verdict[] {
  const files = folders.flatMap(filesIn);
  const verdicts = [
    revisions(files, "accepted", /-Accepted\.docx$/),
    revisions(files, "rejected", /-Rejected\.docx$/),
    readable("TMX", files, /\.tmx$/i, (xml) => `${readTmx(xml).units.length} units`),
    readable("TBX", files, /\.tbx$/i, (xml) => `${readTbx(xml).concepts.length} concepts`),
  ];
  return verdicts.filter(({ of }) => of > 0);
}

function revisions(files: readonly string[], reading: Reading, ending: RegExp): Verdict {
  const pairs = files.filter((file) => ending.test(file) && existsSync(file.replace(ending, ".docx")));
  const differences = pairs.flatMap((file) => {
    const tracked = file.replace(ending, ".docx");
    const read = attempt(() => textsOf(tracked, reading));
    const expected = attempt(() => textsOf(file, "accepted"));
    if (typeof read === "string" || typeof expected === "string") return [`${basename(file)}: ${read}`];
    const { differences: found } = compare(expected, read, basename(file));
    return found.length === 0 ? [] : [found.join("\n  ")];
  });
  const what = `documents with tracked changes, all ${reading}`;
  return { oracle: "files", what, right: pairs.length - differences.length, of: pairs.length, differences };
}

function textsOf(file: string, reading: Reading): readonly string[] {
  return readDocx(new Uint8Array(readFileSync(file)), reading).blocks.map(({ text }) => text);
}

function readable(format: string, files: readonly string[], ending: RegExp, read: (xml: string) => string): Verdict {
  const some = files.filter((file) => ending.test(file));
  const differences = some.flatMap((file) => {
    const outcome = attempt(() => [read(decodeXml(new Uint8Array(readFileSync(file))))]);
    if (typeof outcome === "string") return [`${basename(file)}: ${outcome}`];
    return outcome[0]?.startsWith("0 ") ? [`${basename(file)}: read, but nothing in it`] : [];
  });
  return {
    oracle: "files",
    what: `${format} read`,
    right: some.length - differences.length,
    of: some.length,
    differences,
  };
}

/** What comes of it; in words when it is refused. */
function attempt(read: () => readonly string[]): readonly string[] | string {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return `refused, ${error.message} ${JSON.stringify(error.values)}`;
  }
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => filesIn(join(path, name)));
}
