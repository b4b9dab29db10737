import { writeTrackedDocx } from "#lib/exchange/docx/write";
import type { ExportedArticle } from "#lib/exchange/exported-article";
import { hasPandoc } from "#lib/exchange/testing/pandoc-text";
import { python } from "./exchange-peers";
import { printTable } from "./findings-print";
import { oracleArticles, oracleTerms } from "./oracle-articles";
import { folderVerdicts, usualFolders } from "./oracle-folders";
import { hasLibreOffice, libreOfficeReads } from "./oracle-libreoffice";
import { pandocReads } from "./oracle-pandoc";
import { toolkitQuestions, toolkitReads } from "./oracle-toolkit";
import { compare, sum, type Verdict } from "./oracle-verdict";
import { asPandocDoes, exactly, wordVerdicts } from "./oracle-word";

type Told = Readonly<{ verdicts: readonly Verdict[]; skipped: readonly string[] }>;

/** How many articles every program is asked about. */
const articleCount = 100;

/** What other programs make of our files, and we of files that others made: those in `folders`. */
export async function oracleVerdicts(folders: readonly string[]): Promise<Told> {
  const articles = oracleArticles(articleCount);
  const written = await Promise.all(articles.map(writeTrackedDocx));
  const verdicts: Verdict[] = [];
  const skipped: string[] = [];
  if (hasLibreOffice) verdicts.push(...wordVerdicts("LibreOffice", articles, libreOfficeReads(written), exactly));
  else skipped.push("LibreOffice: no soffice here (apt-get install libreoffice-writer-nogui)");
  if (hasPandoc) verdicts.push(...wordVerdicts("pandoc", articles, written.map(pandocReads), asPandocDoes));
  else skipped.push("pandoc: it is not here (apt-get install pandoc)");
  const toolkit = await toolkitVerdicts(articles);
  const given = folders.length > 0 ? folders : usualFolders;
  if (given.length === 0) skipped.push("files of others: no folder named, and none in ../shared/data");
  return {
    verdicts: [...verdicts, ...toolkit.verdicts, ...folderVerdicts(given)],
    skipped: [...skipped, ...toolkit.skipped],
  };
}

async function toolkitVerdicts(articles: readonly ExportedArticle[]): Promise<Told> {
  if (!python) {
    return { verdicts: [], skipped: ["translate-toolkit: no Python here has it (apt-get install translate-toolkit)"] };
  }
  const formats = new Map<string, ReturnType<typeof compare>[]>();
  const skipped = new Set<string>();
  // A process for each file: a tenth of the articles will do.
  const some = articles.filter((_, at) => at % 10 === 0);
  for (const { format, store, written, expected, seen = (text: string) => text } of toolkitQuestions(
    some,
    oracleTerms,
  )) {
    const { units, reason } = toolkitReads(store, await written());
    const lines = (pairs: typeof expected) => pairs.map((pair) => pair.map(seen).join(" → "));
    if (units === null) skipped.add(`${format}: ${reason}`);
    else formats.set(format, [...(formats.get(format) ?? []), compare(lines(expected), lines(units), format)]);
  }
  const verdicts = [...formats].map(([format, compared]) => ({
    ...{ oracle: "translate-toolkit", what: `${format}, units with both texts` },
    ...sum(compared),
  }));
  return { verdicts, skipped: [...skipped] };
}

/** The table, then each difference. */
export function printVerdicts({ verdicts, skipped }: Told): void {
  const rows = verdicts.map(({ oracle, what, right, of }) => [`${oracle}: ${what}`, String(right), String(of - right)]);
  printTable([["", "right", "wrong"], ...rows]);
  for (const { oracle, what, differences } of verdicts) {
    if (differences.length > 0) console.log(`\n${oracle}: ${what}`);
    for (const difference of differences) console.log(`  ${difference}`);
  }
  console.log("");
  for (const reason of skipped) console.log(`Skipped ${reason}.`);
}
