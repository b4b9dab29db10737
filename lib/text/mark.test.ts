import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editsBetween } from "./edit";
import { concatMarked, isSafeHref, type Mark, mapMarks, normalizeMarks, sliceMarked } from "./mark";
import { anyEdited } from "./testing/random-text";

const bold = (start: number, end: number): Mark => ({ kind: "bold", start, end });

const anyMarks = fc.array(
  fc
    .record({ kind: fc.constantFrom("bold" as const, "italic" as const), start: fc.nat(60), length: fc.nat(20) })
    .map(({ kind, start, length }): Mark => ({ kind, start, end: start + length })),
  { maxLength: 6 },
);

describe("formatting follows its words", () => {
  it.each([
    ["a red rag", "a very red rag", [bold(2, 5)], [bold(7, 10)], "moves"],
    ["a red rag", "a blue rag", [bold(2, 5)], [bold(2, 6)], "passes to the words that replace its own"],
    ["a red rag", "a red old rag", [bold(2, 9)], [bold(2, 13)], "grows with what is put inside"],
    ["a red rag", "a rag", [bold(2, 5)], [], "is gone with its words"],
    ["one two three", "gone", [bold(4, 7)], [], "is gone when far more than its words was replaced"],
    ["a red rag", "a red rag!", [bold(6, 9)], [bold(6, 9)], "does not grow at its end"],
  ])("%j → %j", (before, after, marks, expected) => {
    expect(mapMarks(marks, editsBetween(before, after, "en"))).toEqual(expected);
  });

  it("stays within the text, in order, one of a kind at a place", () => {
    fc.assert(
      fc.property(anyEdited, anyMarks, ({ before, after }, marks) => {
        const within = normalizeMarks(
          marks.map((mark) => ({
            ...mark,
            start: Math.min(mark.start, before.length),
            end: Math.min(mark.end, before.length),
          })),
        );
        const mapped = mapMarks(within, editsBetween(before, after, "en"));
        for (const mark of mapped) {
          expect(mark.start).toBeGreaterThanOrEqual(0);
          expect(mark.end).toBeLessThanOrEqual(after.length);
          expect(mark.start).toBeLessThan(mark.end);
        }
        expect(normalizeMarks(mapped)).toEqual(mapped);
      }),
    );
  });
});

describe("cutting and joining", () => {
  it("gives the same marked text back, wherever it was cut", () => {
    fc.assert(
      fc.property(anyMarks, fc.nat(80), (marks, at) => {
        const whole = { text: "x".repeat(80), marks: normalizeMarks(marks) };
        const parts = [sliceMarked(whole, { start: 0, end: at }), sliceMarked(whole, { start: at, end: 80 })];
        expect(concatMarked(parts)).toEqual(whole);
      }),
    );
  });
});

describe("links", () => {
  it.each([
    ["https://example.org/a?b=c", true],
    ["mailto:desk@example.org", true],
    ["javascript:alert(1)", false],
    ["JaVaScRiPt:alert(1)", false],
    ["data:text/html,x", false],
    ["/relative", false],
    ["file:///etc/passwd", false],
  ])("%s", (href, expected) => expect(isSafeHref(href)).toBe(expected));
});
