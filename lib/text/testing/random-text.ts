import fc from "fast-check";

/** Words and signs of several scripts: families of emoji, accents that combine, right-to-left, no spaces, quotes, line ends. */
const pieces = [
  ..."the a red rag cloth talks powers Syrian said black humor of and in".split(" "),
  ..."le chiffon rouge d’humour noir où élève naïve".split(" "),
  ..."قال الوزير إن المحادثات ستُستأنف غداً في جنيف".split(" "),
  ..."联合国 谈判 周二 在 日内瓦 恢复 東京で 会談が 行われた".split(" "),
  ..."переговоры г. Женева".split(" "),
  "👩‍👩‍👧‍👦",
  "🇫🇷",
  "👍🏽",
  "é",
  "क्षि",
  "“",
  "”",
  "«",
  "»",
  ",",
  ".",
  "?",
  "!",
  "—",
  " ",
  "  ",
  "\n",
  "\u00a0",
  "\u200f",
  "U.S.",
  "340.000",
  "29-30",
];

/** Text as people and machines write it, and worse. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((some) => some.join(" ")) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((some) => some.join("")) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 60 }) },
);

export const anyLanguage: fc.Arbitrary<string> = fc.constantFrom(
  "en",
  "fr",
  "ar",
  "zh",
  "ja",
  "de",
  "ru",
  "es",
  "hi",
  "xx",
);

/** Two texts of which the second was made from the first by a few changes, as an editor makes them. */
export const anyEdited: fc.Arbitrary<Readonly<{ before: string; after: string }>> = fc
  .tuple(anyText, fc.array(fc.record({ at: fc.nat(200), cut: fc.nat(12), insert: anyText }), { maxLength: 4 }))
  .map(([before, changes]) => ({ before, after: changes.reduce((text, change) => spliced(text, change), before) }));

function spliced(text: string, { at, cut, insert }: { at: number; cut: number; insert: string }): string {
  const graphemes = Array.from(new Intl.Segmenter("en").segment(text), ({ segment }) => segment);
  graphemes.splice(at % (graphemes.length + 1), cut, insert);
  return graphemes.join("");
}
