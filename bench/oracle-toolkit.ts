import { spawnSync } from "node:child_process";
import { z } from "zod";
import type { ExportedArticle } from "#lib/exchange/exported-article";
import { type ExportFormat, writeArticle } from "#lib/exchange/formats";
import type { Termbase } from "#lib/exchange/tbx/termbase";
import { writeMartif, writeTbx } from "#lib/exchange/tbx/write";
import { folded } from "#lib/exchange/testing/pandoc-text";
import type { MarkedText } from "#lib/text/mark";
import { python } from "./exchange-peers";

const answer = z.object({
  version: z.string(),
  units: z.array(z.tuple([z.string(), z.string()])).nullable(),
  reason: z.string(),
});

/** Sources and targets of a file as translate-toolkit reads them with one of its stores; a reason where it cannot. */
export function toolkitReads(store: string, bytes: Uint8Array): z.output<typeof answer> {
  const { stdout, stderr, status } = spawnSync(python ?? "", ["-c", program, store], {
    input: bytes,
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  if (status === 0) return answer.parse(JSON.parse(stdout));
  return { version: "", units: null, reason: stderr.trim().split("\n").at(-1) ?? "" };
}

/** A table's dialect and columns are told, where it would guess them from the first line, which is heads of our own. */
const program = `
import sys, csv, io, json, importlib
from translate import __version__
module, kind = sys.argv[1].split(".")
given = sys.stdin.buffer.read()
answer = {"version": __version__.sver, "units": None, "reason": ""}
try:
    if kind in ("excel", "excel-tab"):
        rows = list(csv.reader(io.StringIO(given.decode("utf-8-sig"), newline=""), dialect=kind))
        units = []
        for row in rows[1:]:
            unit = importlib.import_module("translate.storage." + module).csvunit()
            unit.fromdict(dict(zip(["source", "target"], row)))
            units.append(unit)
    else:
        store = getattr(importlib.import_module("translate.storage." + module), kind)()
        store.parse(given)
        units = store.units
    answer["units"] = [[unit.source or "", unit.target or ""] for unit in units]
except ModuleNotFoundError:
    answer["reason"] = f"translate-toolkit {__version__.sver} has no translate.storage.{module}"
except AssertionError:
    answer["reason"] = f"translate-toolkit {__version__.sver} does not know such a document"
print(json.dumps(answer))
`;

type Pairs = readonly (readonly [source: string, target: string])[];

/** A format, the store that reads it, and what its units have to be. `seen`: as it is compared. */
type Asked = Readonly<{
  format: string;
  store: string;
  written: () => Promise<Uint8Array>;
  expected: Pairs;
  seen?: (text: string) => string;
}>;

/** What it reads of every format that it knows, for articles and a term base. */
export function toolkitQuestions(articles: readonly ExportedArticle[], base: Termbase): Asked[] {
  const exported = (format: ExportFormat, article: ExportedArticle) => async () =>
    (await writeArticle(article, format)).bytes;
  const encoded = (text: string) => async () => new TextEncoder().encode(text);
  const terms = base.concepts.map(({ languages: [first, second] }): readonly [string, string] => [
    first?.terms[0]?.text ?? "",
    second?.terms[0]?.text ?? "",
  ]);
  const ofArticles = articles.flatMap((article): Asked[] => {
    const segments = article.blocks.flatMap((block) => block.segments);
    const pairs = segments.map(({ source, corrected }) => [source ?? "", corrected.text] as const);
    const coded = segments.map(({ source, corrected }) => [source ?? "", tagged(corrected)] as const);
    return [
      {
        ...{ format: "TMX", store: "tmx.tmxfile", written: exported("tmx", article) },
        expected: pairs.filter(([source, target]) => source && target),
      },
      // It asks a unit alone for xml:space, which stands on the file, so it folds white space.
      {
        ...{ format: "XLIFF 1.2", store: "xliff.xlifffile", written: exported("xliff12", article) },
        ...{ expected: coded, seen: folded },
      },
      {
        ...{ format: "XLIFF 2.1", store: "xliff2.Xliff2File", written: exported("xliff21", article) },
        ...{ expected: pairs, seen: folded },
      },
      { format: "CSV", store: "csvl10n.excel", written: exported("csv", article), expected: pairs },
      { format: "TSV", store: "csvl10n.excel-tab", written: exported("tsv", article), expected: pairs },
    ];
  });
  return [
    ...ofArticles,
    { format: "TBX (martif)", store: "tbx.tbxfile", written: encoded(writeMartif(base)), expected: terms },
    { format: "TBX v3", store: "tbx.tbxfile", written: encoded(writeTbx(base)), expected: terms },
  ];
}

/** A text with its formatting as the native tags that XLIFF 1.2 holds. */
function tagged({ text, marks }: MarkedText): string {
  const [mark] = marks;
  if (!mark) return text;
  const name = { bold: "b", italic: "i", link: "a" }[mark.kind];
  const open = mark.kind === "link" ? `<a href="${(mark.href ?? "").replaceAll("&", "&amp;")}">` : `<${name}>`;
  return `${text.slice(0, mark.start)}${open}${text.slice(mark.start, mark.end)}</${name}>${text.slice(mark.end)}`;
}
