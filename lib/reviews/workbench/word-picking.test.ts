import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyLanguage, anyText } from "#lib/text/testing/random-text";
import { words } from "#lib/text/words";
import { type PickableText, type Picked, pickedRanges, stepWord } from "./word-picking";

function articleOf(texts: readonly string[], language = "en"): PickableText {
  const order = texts.map((_, index) => `s${index}`);
  return { order, textOf: (id) => texts[order.indexOf(id)] ?? "", language };
}

const ride = articleOf(["The red rag.", "—", "It hung there."]);

function said(article: PickableText, picked: Picked | null): string[] {
  return picked
    ? pickedRanges(article, picked).map(({ segmentId, start, end }) => article.textOf(segmentId).slice(start, end))
    : [];
}

function walk(article: PickableText, from: string | null, steps: readonly (readonly [1 | -1, boolean])[]): string[] {
  let picked: Picked | null = null;
  for (const [step, isExtending] of steps) picked = stepWord(article, picked, { step, isExtending, from });
  return said(article, picked);
}

describe("picking words by keyboard", () => {
  it.each([
    ["the first, coming from the left", [[1, false]], ["The"]],
    ["the last, coming from the right", [[-1, false]], ["rag"]],
    [
      "the next alone",
      [
        [1, false],
        [1, false],
      ],
      ["red"],
    ],
    [
      "the next together with it",
      [
        [1, false],
        [1, true],
      ],
      ["The red"],
    ],
    [
      "and back again",
      [
        [1, false],
        [1, true],
        [-1, true],
      ],
      ["The"],
    ],
    [
      "to the other side of where it began",
      [
        [-1, false],
        [-1, true],
        [-1, true],
      ],
      ["The red rag"],
    ],
    [
      "over a sentence without words, into the next one",
      [
        [-1, false],
        [1, true],
        [1, true],
      ],
      ["rag", "It hung"],
    ],
    [
      "no further than the article, the first way",
      [
        [1, false],
        [-1, false],
      ],
      ["The"],
    ],
  ] as const)("takes %s", (_, steps, expected) => {
    expect(walk(ride, "s0", steps)).toEqual(expected);
  });

  it("begins nowhere without a sentence, or in one without words", () => {
    expect(stepWord(ride, null, { step: 1, isExtending: false, from: null })).toBe(null);
    expect(stepWord(ride, null, { step: 1, isExtending: false, from: "s1" })).toBe(null);
  });

  it("keeps what is picked when it is extended past the article's end, and takes the last word alone when it is not", () => {
    const steps = Array.from({ length: 20 }, () => [1, true] as const);
    expect(walk(ride, "s0", steps)).toEqual(["The red rag", "It hung there"]);
    expect(walk(ride, "s0", [...steps, [1, false]])).toEqual(["there"]);
  });

  it("comes to every word and picture of the article once, in order, and picked words are whole words between two of them", () => {
    const texts = fc.array(anyText, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(texts, anyLanguage, (all, language) => {
        const article = articleOf(all, language);
        const expected = article.order.flatMap((segmentId) =>
          words(article.textOf(segmentId), language).flatMap(({ isWord, text, start, end }) =>
            isWord || /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u.test(text)
              ? [{ segmentId, start, end }]
              : [],
          ),
        );
        const from = article.order.find((id) => expected.some(({ segmentId }) => segmentId === id)) ?? null;
        if (from === null) return;
        const heads = [];
        let picked = stepWord(article, null, { step: 1, isExtending: false, from });
        while (picked && heads.length <= expected.length) {
          heads.push(picked.head);
          const ranges = pickedRanges(article, picked);
          expect(ranges[0]).toMatchObject({ segmentId: expected[0]?.segmentId, start: expected[0]?.start });
          expect(ranges.at(-1)).toMatchObject({ segmentId: picked.head.segmentId, end: picked.head.end });
          const next = stepWord(article, picked, { step: 1, isExtending: true, from: null });
          picked = next === picked ? null : next;
        }
        expect(heads).toEqual(expected);
      }),
    );
  });
});
