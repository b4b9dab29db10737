import fc from "fast-check";
import { type BlockKind, blockKinds } from "#lib/articles/block-kind";
import type { ImportedBlock } from "#lib/exchange/imported-article";
import { settledMarks } from "#lib/exchange/settled-marks";
import { type Mark, type MarkedText, normalizeMarks } from "#lib/text/mark";

/** Words that formats could take for more than words, and scripts that they could break. */
const words = [
  ..."the harbour reopened * ** _ __ # ## - + = > < & \\ ` ~~~ | ! [ ] ( ) 1. 2) [x](y) <b> </p> &amp; &lt; &#65; *a* _b_ **c** a_b_c a*b !x [ ^1 https://example.org/x_y <https://example.org> www.example.org".split(
    " ",
  ),
  ..."👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇫🇷 é é السلام عليكم، (العربية) ٣٫٥ 谈判恢复 “谈判” 停火。 «\u00a0oui\u00a0» non\u202f! l’eau — … \u200f(ب)\u200f นาที 한국어".split(
    " ",
  ),
  ..."\\* \\\\ ]( --- *** ``` ~~ $1 {x} ' \" ' <!-- --> ]]> <![CDATA[ %20 $& \u200d \u3000x".split(" "),
];

const anyWord = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.stringMatching(/^[!-~]{1,4}$/) },
);

export const anyText = fc
  .array(anyWord, { minLength: 1, maxLength: 9 })
  .chain((chosen) => fc.constantFrom(" ", " ", "").map((space) => chosen.join(space)))
  .map((text) => text.trim())
  .filter((text) => /\S/u.test(text));

const anyHref = fc.constantFrom(
  "https://example.org/",
  "https://example.org/a_b?x=1&y=(2)&amp;copy=1#z",
  "mailto:desk@example.org",
  "https://example.org/\\<q>\"'",
);

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** A text with formatting on whole characters, hugging its words. */
export const anyMarked: fc.Arbitrary<MarkedText> = anyText.chain((text) => {
  const places = [0];
  for (const { segment } of graphemes.segment(text)) places.push((places.at(-1) ?? 0) + segment.length);
  const place = fc.nat(places.length - 1).map((index) => places[index] ?? 0);
  const span = fc.tuple(place, place).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  const stress = fc.record({ kind: fc.constantFrom("bold" as const, "italic" as const), range: span });
  return fc
    .tuple(fc.array(stress, { maxLength: 3 }), fc.option(fc.record({ href: anyHref, range: span })))
    .map(([stressed, link]) => {
      const marks: Mark[] = stressed.map(({ kind, range }) => ({ kind, ...range }));
      if (link) marks.push({ kind: "link", href: link.href, ...link.range });
      return { text, marks: settledMarks({ text, marks: normalizeMarks(marks) }) };
    });
});

const otherKinds = blockKinds.filter((kind) => kind !== "headline");

/** Blocks of an article: a headline first, then any. */
export function anyBlocks(kinds: readonly BlockKind[] = otherKinds): fc.Arbitrary<ImportedBlock[]> {
  const headline = anyText.map((text): ImportedBlock => ({ kind: "headline", text, marks: [] }));
  const block = fc
    .record({ kind: fc.constantFrom(...kinds), marked: anyMarked })
    .map(({ kind, marked }): ImportedBlock => ({ kind, ...marked, marks: plainHeading(kind, marked) }));
  return fc.tuple(headline, fc.array(block, { minLength: 1, maxLength: 5 })).map(([first, rest]) => [first, ...rest]);
}

/** Bold over a whole heading is its look and is not read. */
function plainHeading(kind: BlockKind, { text, marks }: MarkedText): readonly Mark[] {
  if (kind !== "crosshead" && kind !== "deck") return marks;
  return marks.filter((mark) => mark.kind !== "bold" || mark.start > 0 || mark.end < text.length);
}
