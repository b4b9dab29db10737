import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ChangedText, findMoves, markMoves } from "./moves";
import { changedRuns, outlineChanges } from "./run";
import { anyEdited, anyLanguage } from "./testing/random-text";

type Pair = readonly [before: string, after: string];

function changed(pairs: readonly Pair[], language = "en"): ChangedText[] {
  return pairs.map(([before, after], index) => ({
    id: `s${index + 1}`,
    before,
    after,
    outline: outlineChanges(before, after, language),
  }));
}

function told(pairs: readonly Pair[], language = "en"): string[] {
  const texts = changed(pairs, language);
  const textOf = (id: string, side: "before" | "after") => texts.find((each) => each.id === id)?.[side] ?? "";
  return findMoves(texts, language).map(
    ({ number, from, to }) =>
      `${number}: ${from.id} ${textOf(from.id, "before").slice(from.start, from.end)} → ${to.id} ${textOf(to.id, "after").slice(to.start, to.end)}`,
  );
}

describe("findMoves", () => {
  it.each<[string, readonly Pair[], string[]]>([
    [
      "within a sentence",
      [["On Thursday night the minister left the city.", "The minister left the city on Thursday night."]],
      ["1: s1 On Thursday night → s1 on Thursday night"],
    ],
    [
      "from one sentence to another",
      [
        ["The envoys, tired of waiting, went home.", "The envoys went home."],
        ["Nobody signed.", "Nobody, tired of waiting, signed."],
      ],
      ["1: s1 tired of waiting → s2 tired of waiting"],
    ],
    [
      "one that was moved once, of two that are alike",
      [
        ["The Joint Water Commission met.", "It met."],
        ["The Joint Water Commission left.", "It left."],
        ["It said so.", "The Joint Water Commission said so."],
      ],
      ["1: s1 The Joint Water Commission → s3 The Joint Water Commission"],
    ],
    ["nothing where the letters changed their case", [["the joint commission", "The Joint Commission"]], []],
    ["nothing of a few small words", [["He went in the end.", "In the end he went."]], []],
    ["nothing where nothing changed", [["A text.", "A text."]], []],
  ])("finds %s", (_, pairs, expected) => {
    expect(told(pairs)).toEqual(expected);
  });

  it("finds Chinese passages by their own words", () => {
    expect(told([["昨天下午在日内瓦，部长拒绝了提议。", "部长拒绝了提议，昨天下午在日内瓦。"]], "zh")).toEqual([
      "1: s1 昨天下午在日内瓦 → s1 昨天下午在日内瓦",
    ]);
  });

  it("finds words that were taken out there and put in here, each in one move alone", () => {
    fc.assert(
      fc.property(fc.array(anyEdited, { minLength: 1, maxLength: 5 }), anyLanguage, (pairs, language) => {
        const texts = changed(
          pairs.map(({ before, after }): Pair => [before, after]),
          language,
        );
        const moves = findMoves(texts, language);
        expect(moves.map(({ number }) => number)).toEqual(moves.map((_, index) => index + 1));
        for (const { id, before, after, outline } of texts) {
          const runs = changedRuns({ text: before, marks: [] }, { text: after, marks: [] }, outline);
          const marked = markMoves(runs, id, moves);
          expect(marked.map(({ text }) => text).join("")).toBe(runs.map(({ text }) => text).join(""));
          const words = (kind: string, number: number) =>
            marked
              .filter((run) => run.kind === kind && run.move?.number === number)
              .map(({ text }) => text)
              .join("");
          for (const { number, from, to } of moves) {
            expect(words("deletion", number)).toBe(from.id === id ? before.slice(from.start, from.end) : "");
            expect(words("insertion", number)).toBe(to.id === id ? after.slice(to.start, to.end) : "");
          }
          expect(marked.some(({ kind, move }) => kind === "same" && move)).toBe(false);
        }
      }),
    );
  });
});
