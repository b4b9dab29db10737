/** Every format read and written in time and memory, beside peers; XLIFF held to OASIS's test suite; "oracles": other programs' reading. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { decodeXml } from "#lib/exchange/decode-xml";
import { type ExchangeElement, isElement, parseExchangeXml, type XmlNode } from "#lib/exchange/exchange-xml";
import { anyXliffArticle } from "#lib/exchange/testing/any-xliff-article";
import { brokenRules } from "#lib/exchange/testing/xliff-suite";
import { canonicalXml, hasXliffSchemas, schemaErrors } from "#lib/exchange/testing/xmllint";
import { writeXmlDocument } from "#lib/exchange/write-xml";
import { writeXliff12 } from "#lib/exchange/xliff/write-12";
import { writeXliff21 } from "#lib/exchange/xliff/write-21";
import { type Codec, ours, peer } from "./exchange-codecs";
import { oracleVerdicts, printVerdicts } from "./exchange-oracles";
import { absent } from "./exchange-peers";
import { type Speed, speedsOf } from "./exchange-speed";
import { printTable } from "./findings-print";

type Score = Readonly<{ of: number; ours: number; peer: number | null }>;
type Outcome = Readonly<{
  folders: readonly string[];
  scores: Readonly<Record<string, Score>>;
  speeds: readonly Speed[];
}>;

const args = process.argv.slice(2);
const unknown = args.find((arg) => arg.startsWith("--") && arg !== "--json");
if (unknown) throw new Error(`There is no ${unknown}. There is: --json`);
const suite = fileURLToPath(new URL("../../shared/data/xliff/xliff-21/test-suite", import.meta.url));
const given = args.filter((arg) => !arg.startsWith("--"));
const isForOracles = given[0] === "oracles";
const folders = given.length > 0 ? given : [suite].filter((folder) => existsSync(folder));
const files = isForOracles ? [] : folders.flatMap(xliffFilesIn);
// A file is invalid when a folder on its way, or its name, says so.
const invalid = files.filter((file) => /[/\\]invalid[/\\]|[/\\]bad[_-][^/\\]*$/i.test(file));
const valid = files.filter((file) => !invalid.includes(file));

if (isForOracles) await askOracles(given.slice(1));
else await measureAll();

async function askOracles(named: readonly string[]): Promise<void> {
  const told = await oracleVerdicts(named);
  if (args.includes("--json")) process.stdout.write(`${JSON.stringify(told, null, 1)}\n`);
  else printVerdicts(told);
  if (told.verdicts.some(({ right, of }) => right < of)) process.exitCode = 1;
}

async function measureAll(): Promise<void> {
  const outcome: Outcome = { folders, scores: await scores(), speeds: await speedsOf() };
  if (args.includes("--json")) process.stdout.write(`${JSON.stringify(outcome, null, 1)}\n`);
  else print(outcome);
}

async function scores(): Promise<Record<string, Score>> {
  const known = invalid.filter((file) => brokenRules[basename(file)] !== undefined);
  const count = async (
    some: readonly string[],
    isSo: (codec: Codec, xml: string, file: string) => Promise<boolean>,
  ) => {
    const sums = { of: some.length, ours: 0, peer: 0 };
    for (const file of some) {
      const xml = decodeXml(new Uint8Array(readFileSync(file)));
      if (await isSo(ours, xml, file)) sums.ours += 1;
      if (await isSo(peer, xml, file)) sums.peer += 1;
    }
    return sums;
  };
  return {
    "valid files accepted": await count(valid, async (codec, xml) => (await codec.refusal(xml)) === null),
    "written back equal (canonical XML)": await count(valid, (codec, xml) => writtenBack(codec, xml)),
    "likewise, but for white space between elements": await count(valid, (codec, xml) =>
      writtenBack(codec, xml, withoutLayout),
    ),
    "invalid files rejected": await count(invalid, async (codec, xml) => (await codec.refusal(xml)) !== null),
    "rejected for what the name says": await count(
      known,
      async (codec, xml, file) => (await codec.refusal(xml)) === brokenRules[basename(file)],
    ),
    "own output valid (xmllint, 2.1 and 1.2 strict)": await ownOutput(),
  };
}

async function writtenBack(codec: Codec, xml: string, seen = (text: string) => text): Promise<boolean> {
  const written = await codec.writtenBack(xml);
  if (written === null) return false;
  try {
    return (await canonicalXml(seen(written))) === (await canonicalXml(seen(xml)));
  } catch {
    // What was written is no XML.
    return false;
  }
}

/** White space means nothing between elements that hold no text. */
function withoutLayout(xml: string): string {
  const strip = (element: ExchangeElement): XmlNode => {
    const isText = element.children.some((child) => typeof child === "string" && child.trim() !== "");
    const kept = element.children.filter((child) => isText || typeof child !== "string");
    return { ...element, children: kept.map((child) => (isElement(child) ? strip(child) : child)) };
  };
  return writeXmlDocument(strip(parseExchangeXml(xml)));
}

async function ownOutput(): Promise<Score> {
  if (!hasXliffSchemas) return { of: 0, ours: 0, peer: null };
  const written = fc
    .sample(anyXliffArticle, { numRuns: 50, seed: 11 })
    .flatMap(({ article, quality }) => [
      ["2.1", writeXliff21(article, quality)] as const,
      ["1.2", writeXliff12(article, quality)] as const,
    ]);
  let isValid = 0;
  for (const [version, xml] of written) if ((await schemaErrors(xml, version)).length === 0) isValid += 1;
  return { of: written.length, ours: isValid, peer: null };
}

function xliffFilesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const inside = readdirSync(path).toSorted();
  return inside
    .map((name) => join(path, name))
    .flatMap((one) => (statSync(one).isDirectory() || /\.(?:xlf|xliff)$/i.test(one) ? xliffFilesIn(one) : []));
}

function print({ scores: rows, speeds }: Outcome): void {
  const figures = Object.entries(rows).map(([name, { of, ours: own, peer: other }]) => [
    name,
    `${own} of ${of}`,
    other === null ? "–" : `${other} of ${of}`,
  ]);
  printTable([["", "Stet", "xliff (npm)"], ...figures]);
  const shown = (figure: number | null) => (figure === null ? "fails" : String(figure));
  const rowsOf = speeds.map(({ what, by, ms, megabytes }) => [what, by, shown(ms), shown(megabytes)]);
  console.log("");
  printTable([["10,000 segments", "", "ms", "MB"], ...rowsOf]);
  console.log("\nMB: what it added to the process's peak; pandoc's is the whole process, its start part of its time.");
  for (const reason of absent) console.log(`Skipped ${reason}.`);
}
