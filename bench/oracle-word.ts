import type { ExportedArticle } from "#lib/exchange/exported-article";
import { folded } from "#lib/exchange/testing/pandoc-text";
import { expectedOf, type ReadDocument } from "./oracle-document";
import { compare, sum, type Verdict } from "./oracle-verdict";

/** How a program's texts are compared. `isBlind`: what it does not tell. */
type Seen = Readonly<{
  text: (text: string) => string;
  words: (text: string) => string;
  isBlind: ReadonlySet<keyof ReadDocument>;
}>;

export const exactly: Seen = { text: (text) => text, words: (text) => text, isBlind: new Set() };

/** Pandoc moves white space from the edges of a change out of it, and makes one paragraph of a comment, with ¶. */
export const asPandocDoes: Seen = {
  text: folded,
  words: (text) => text.replace(/[\s¶]+/gu, ""),
  isBlind: new Set(["marked"]),
};

const questions: Readonly<Record<keyof ReadDocument, string>> = {
  accepted: "paragraphs, all accepted",
  rejected: "paragraphs, all rejected",
  changes: "words of each author's changes",
  marked: "words of each author's formatting",
  comments: "comments: author, words, what they are on",
};

/** A program's reading of articles' tracked Word files (null: it could not) against the articles. */
export function wordVerdicts(
  oracle: string,
  articles: readonly ExportedArticle[],
  read: readonly (ReadDocument | null)[],
  seen: Seen,
): Verdict[] {
  const keys = (Object.keys(questions) as (keyof ReadDocument)[]).filter((key) => !seen.isBlind.has(key));
  return keys.map((key) => {
    const compared = articles.map((article, at) => {
      const document = read[at];
      return compare(
        linesOf(expectedOf(article), key, seen),
        document ? linesOf(document, key, seen) : [],
        `article ${at}`,
      );
    });
    return { oracle, what: questions[key], ...sum(compared) };
  });
}

function linesOf(document: ReadDocument, key: keyof ReadDocument, { text, words }: Seen): string[] {
  if (key === "accepted" || key === "rejected") return document[key].map(text).filter((line) => line !== "");
  // What is left of a change of white space alone has no words.
  if (key !== "comments")
    return document[key]
      .map(words)
      .filter((line) => !/^[^:]*:$/.test(line))
      .toSorted();
  return document.comments.map(({ author, said, on }) => `${author} on ${words(on)}: ${words(said)}`).toSorted();
}
