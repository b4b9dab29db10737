import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annotationOf, placeOn } from "#lib/annotations/testing/review-annotation";
import { plainRuns } from "#lib/text/run";
import { annotatedRuns, annotationAt, marksIn } from "./annotation-marks";

const text = "For the farmers it is a red rag.";
const sentence = { segmentId: "s1", text, source: "Pour les fermiers, un chiffon rouge : un chiffon." };
const nothing = { currentId: null, picked: [] };
const on = (words: string | readonly [number, number], more = {}) => placeOn("s1", text, words, more);
const [at, end] = [text.indexOf("red rag"), text.indexOf("red rag") + 7];

describe("what is drawn of an annotation", () => {
  it.each([
    ["words that stand", on("red rag"), { start: at, end, sign: null, tone: "minor" }],
    ["words that stand elsewhere", on("red rag", { fate: "moved" }), { start: at, end, sign: "moved" }],
    ["words that were changed", on("red rag", { fate: "fixed" }), { start: at, end, sign: "fixed", tone: "fixed" }],
    ["words to look at", on("red rag", { fate: "check" }), { start: at, end, sign: "check" }],
    ["words that are gone", on("red rag", { fate: "gone" }), { start: at, end: at, sign: "gone" }],
    ["an omission", on([4, 4]), { start: 4, end: 4, sign: "omission" }],
    ["a whole sentence", on(text, { isWhole: true }), { start: 0, end: 0, sign: "whole" }],
    [
      "a whole sentence that was changed",
      on(text, { isWhole: true, fate: "check" }),
      { start: 0, end: 0, sign: "check" },
    ],
    ["words of the source", on(text, { isWhole: true, sourceQuote: "rouge" }), { start: 30, end: 35, isSource: true }],
  ] as const)("%s", (_, place, expected) => {
    expect(marksIn(sentence, [annotationOf("a", [place])], nothing)).toMatchObject([expected]);
  });

  it.each([
    ["words that do not stand where it says", on("red rag", { quote: "red hat" })],
    ["what the source says twice", on(text, { isWhole: true, sourceQuote: "chiffon" })],
    ["what the source does not say", on(text, { isWhole: true, sourceQuote: "vert" })],
    ["another sentence's", placeOn("s2", text, "red rag")],
  ])("never %s", (_, place) => {
    expect(marksIn(sentence, [annotationOf("a", [place])], nothing)).toEqual([]);
  });

  it("is nothing of what is settled, but for the one in front", () => {
    const settled = (["resolved", "rejected", "deleted"] as const).map((status) =>
      annotationOf(status, [on("red rag")], { status }),
    );
    expect(marksIn(sentence, settled, nothing)).toEqual([]);
    const front = marksIn(sentence, settled, { ...nothing, currentId: "deleted" });
    expect(front).toMatchObject([{ annotationId: "deleted", isCurrent: true }]);
  });

  it("stands on a line of its own where it overlaps, up to three; words picked just now come last", () => {
    const all = [on("red rag"), on("a red"), on("rag"), on("it is a red rag"), on([4, 4])];
    const marks = marksIn(
      sentence,
      all.map((place, index) => annotationOf(`a${index}`, [place])),
      { ...nothing, picked: [{ start: 0, end: 3, isSource: false }] },
    );
    expect(marks.map(({ annotationId, lane }) => [annotationId, lane])).toEqual([
      ["a4", 0],
      ["a3", 0],
      ["a1", 1],
      ["a0", 2],
      ["a2", 1],
      [null, 0],
    ]);
  });
});

const anyMarks = fc
  .array(fc.tuple(fc.nat(text.length), fc.nat(12), fc.constantFrom("open", "fixed", "gone", "check")), { maxLength: 8 })
  .map((places) =>
    places.map(([start, length, fate], index) => {
      const range = [start, Math.min(text.length, start + length)] as const;
      return annotationOf(`a${index}`, [on(range, { fate: fate as "open" })]);
    }),
  );

describe("a sentence cut where annotations begin and end", () => {
  it("says what it said, has each mark's lines over its very words, and each sign once", () => {
    fc.assert(
      fc.property(anyMarks, (annotations) => {
        const marks = marksIn(sentence, annotations, nothing);
        const runs = annotatedRuns(plainRuns({ text, marks: [] }), marks);
        expect(runs.map((run) => run.text).join("")).toBe(text);
        expect(runs.flatMap(({ sign }) => (sign ? [sign.annotationId] : [])).sort()).toEqual(
          marks.flatMap(({ sign, annotationId }) => (sign && annotationId ? [annotationId] : [])).sort(),
        );
        let from = 0;
        for (const run of runs) {
          const to = from + run.text.length;
          const over = marks.filter((mark) => mark.start <= from && to <= mark.end && from < to);
          expect(run.notes?.length ?? 0).toBe(over.length);
          from = to;
        }
      }),
    );
  });

  it("answers a click with the shortest annotation over it, or none", () => {
    fc.assert(
      fc.property(anyMarks, fc.nat(text.length), (annotations, place) => {
        const marks = marksIn(sentence, annotations, nothing);
        const found = marks.find(({ annotationId }) => annotationId === annotationAt(marks, place));
        const over = marks.filter((mark) => mark.start <= place && place < mark.end);
        expect(found === undefined).toBe(over.length === 0);
        if (found) expect(found.end - found.start).toBe(Math.min(...over.map((mark) => mark.end - mark.start)));
      }),
    );
  });
});
