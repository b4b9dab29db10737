import type { Range } from "#lib/text/range";
import { functionWords } from "./function-words";
import type { SegmentReading } from "./segment-reading";

/** The name of a body as it stands, and the words it is made of: "University of Valmer" and "Valmer University" share them. */
export type BodyName = Range & Readonly<{ text: string; words: string }>;

/** Bodies of one sentence that are looked at. */
const mostBodies = 40;

/** A row of capitalised words with the small words English puts between them; "and" joins two names as often as one. */
const pattern = /\p{Lu}[\p{L}\p{M}’'-]{1,30}(?: (?:(?:of|for) (?:the )?)?\p{Lu}[\p{L}\p{M}’'-]{1,30}){1,7}/gu;

/** What makes a row of two words the name of a body rather than of a person or a place. */
const bodyWords: ReadonlySet<string> = new Set(
  "academy agency alliance army assembly association authority bank board bureau centre center chamber church club college commission committee company conference confederation congress corporation council court department federation foundation front fund group guard hospital institute league ministry movement museum office organisation organization parliament party police school senate service society tribunal union university".split(
    " ",
  ),
);

/** Names of bodies in an English sentence: at least three words, or two of which one says that it is a body. */
export function bodiesIn({ text, language }: SegmentReading): BodyName[] {
  if (!/^en(?:-|$)/iu.test(language)) return [];
  return Array.from(text.matchAll(pattern))
    .slice(0, mostBodies)
    .flatMap(({ 0: row, index }) => {
      const name = withoutOpening(row).replace(/[’']s?$/u, "");
      const words = (name.toLowerCase().match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [])
        .map((word) => word.replace(/[’']s?$/u, ""))
        .filter((word) => !["of", "for", "the"].includes(word));
      if (words.length < 2 || (words.length === 2 && !words.some((word) => bodyWords.has(word)))) return [];
      const start = index + row.indexOf(name);
      return [{ start, end: start + name.length, text: name, words: words.toSorted().join(" ") }];
    });
}

/** What starts a sentence has its capital from there: "In Valmer University". */
function withoutOpening(row: string): string {
  const first = row.slice(0, row.indexOf(" "));
  return functionWords("en")?.has(first.toLowerCase()) ? row.slice(first.length + 1) : row;
}
