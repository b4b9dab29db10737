import { writeTrackedDocx } from "#lib/exchange/docx/write";
import type { ExportedArticle } from "#lib/exchange/exported-article";
import { folded, hasPandoc } from "#lib/exchange/testing/pandoc-text";
import { printTable } from "./findings-print";
import { oracleArticles } from "./oracle-articles";
import { expectedOf, type ReadDocument } from "./oracle-document";
import { hasLibreOffice, libreOfficeReads } from "./oracle-libreoffice";
import { pandocReads } from "./oracle-pandoc";

/** What an oracle was asked about, how often it agrees, and where it does not. */
export type Verdict = Readonly<{
  oracle: string;
  what: string;
  right: number;
  of: number;
  differences: readonly string[];
}>;

/** What other programs make of our files, beside what they have to say. `folders`: of files that others made. */
export async function oracleVerdicts(): Promise<Readonly<{ verdicts: readonly Verdict[]; skipped: readonly string[] }>> {
  const articles = oracleArticles(60);
  const written = await Promise.all(articles.map(writeTrackedDocx));
  const skipped: string[] = [];
  const verdicts: Verdict[] = [];
  if (hasLibreOffice) {
    verdicts.push(...wordVerdicts("LibreOffice", articles, libreOfficeReads(written), exactly));
  } else skipped.push("LibreOffice: it is not here (apt-get install libreoffice-writer-nogui)");
  if (hasPandoc) verdicts.push(...wordVerdicts("pandoc", articles, written.map(pandocReads), spaceFolded));
  else skipped.push("pandoc: it is not here (apt-get install pandoc)");
  return { verdicts, skipped };
}

/** How a program's texts are compared. `isBlind`: what it does not tell. */
type Seen = Readonly<{
  text: (text: string) => string;
  words: (text: string) => string;
  isBlind: ReadonlySet<keyof ReadDocument>;
}>;
const exactly: Seen = { text: (text) => text, words: (text) => text, isBlind: new Set() };
/** Pandoc moves white space from the edges of a change out of it. */
const spaceFolded: Seen = {
  text: folded,
  words: (text) => text.replace(/\s+/gu, ""),
  isBlind: new Set(["marked"]),
};

const asked: Readonly<Record<keyof ReadDocument, string>> = {
  accepted: "paragraphs, all accepted",
  rejected: "paragraphs, all rejected",
  changes: "words of each author's changes",
  marked: "words of each author's formatting",
  comments: "comments: author, words, what they are on",
};

function wordVerdicts(
  oracle: string,
  articles: readonly ExportedArticle[],
  read: readonly (ReadDocument | null)[],
  seen: Seen,
): Verdict[] {
  const keys = (Object.keys(asked) as (keyof ReadDocument)[]).filter((key) => !seen.isBlind.has(key));
  return keys.map((key) => {
    const compared = articles.map((article, at) => {
      const lines = (document: ReadDocument | null | undefined) => (document ? linesOf(document, key, seen) : []);
      return compare(lines(expectedOf(article)), lines(read[at]), `article ${at}`);
    });
    return { oracle, what: asked[key], ...sum(compared) };
  });
}

function linesOf(document: ReadDocument, key: keyof ReadDocument, { text, words }: Seen): string[] {
  if (key === "accepted" || key === "rejected") return document[key].map(text).filter((line) => line !== "");
  if (key !== "comments") return document[key].map(words).toSorted();
  return document.comments.map(({ author, said, on }) => `${author} on ${words(on)}: ${words(said)}`).toSorted();
}

type Compared = Pick<Verdict, "right" | "of" | "differences">;

/** One by one, in order; what one side has more of is wrong. */
export function compare(expected: readonly string[], read: readonly string[], where: string): Compared {
  const of = Math.max(expected.length, read.length);
  const differences = Array.from({ length: of }, (_, at) => at)
    .filter((at) => expected[at] !== read[at])
    .map((at) => `${where}: ${JSON.stringify(expected[at] ?? null)}\n    but reads ${JSON.stringify(read[at] ?? null)}`);
  return { right: of - differences.length, of, differences };
}

export function sum(compared: readonly Compared[]): Compared {
  return {
    right: compared.reduce((total, { right }) => total + right, 0),
    of: compared.reduce((total, { of }) => total + of, 0),
    differences: compared.flatMap(({ differences }) => differences),
  };
}

export function printVerdicts(verdicts: readonly Verdict[], skipped: readonly string[]): void {
  const rows = verdicts.map(({ oracle, what, right, of }) => [`${oracle}: ${what}`, String(right), String(of - right)]);
  printTable([["", "right", "wrong"], ...rows]);
  for (const { oracle, what, differences } of verdicts) {
    if (differences.length > 0) console.log(`\n${oracle}: ${what}`);
    for (const difference of differences) console.log(`  ${difference}`);
  }
  for (const reason of skipped) console.log(`Skipped ${reason}.`);
}
