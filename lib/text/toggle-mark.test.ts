import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Mark, normalizeMarks } from "./mark";
import { linkAt, setLink, toggleMark } from "./toggle-mark";

const bold = (start: number, end: number): Mark => ({ kind: "bold", start, end });
const link = (start: number, end: number, href: string): Mark => ({ kind: "link", start, end, href });

const anyRange = fc
  .tuple(fc.nat(30), fc.integer({ min: 1, max: 12 }))
  .map(([start, length]) => ({ start, end: start + length }));
const anyMarks = fc
  .array(
    fc
      .tuple(fc.constantFrom("bold" as const, "italic" as const), anyRange)
      .map(([kind, range]): Mark => ({ kind, ...range })),
  )
  .map(normalizeMarks);

describe("formatting by hand", () => {
  it.each([
    ["nothing", [], { start: 2, end: 5 }, [bold(2, 5)]],
    ["part of it", [bold(0, 3)], { start: 2, end: 5 }, [bold(0, 5)]],
    ["all of it", [bold(0, 9)], { start: 2, end: 5 }, [bold(0, 2), bold(5, 9)]],
  ])("when %s was bold", (_, marks, range, expected) => expect(toggleMark(marks, "bold", range)).toEqual(expected));

  it("is off again after three presses at most, and leaves the other kind alone", () => {
    fc.assert(
      fc.property(anyMarks, anyRange, (marks, range) => {
        const on = toggleMark(marks, "bold", range);
        const off = toggleMark(on, "bold", range);
        const isBold = (all: readonly Mark[]) =>
          all.some((mark) => mark.kind === "bold" && mark.start <= range.start && range.end <= mark.end);
        expect(isBold(on)).not.toBe(isBold(off));
        expect(off.filter(({ kind }) => kind === "italic")).toEqual(marks.filter(({ kind }) => kind === "italic"));
      }),
    );
  });

  it("links a range anew, cuts what was linked, and takes links away", () => {
    const before = [link(0, 6, "https://a.example/")];
    expect(setLink(before, { start: 4, end: 9 }, "https://b.example/")).toEqual([
      link(0, 4, "https://a.example/"),
      link(4, 9, "https://b.example/"),
    ]);
    expect(setLink(before, { start: 0, end: 6 }, null)).toEqual([]);
    expect(linkAt(before, { start: 3, end: 3 })?.href).toBe("https://a.example/");
    expect(linkAt(before, { start: 3, end: 8 })).toBeNull();
  });
});
