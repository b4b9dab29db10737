import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { krippendorffAlpha, measurementLevels, type RatedUnit } from "./krippendorff";
import { severityUnits } from "./severity-units";
import type { MarkedSpan } from "./span-agreement";

/** Readers as lines of marks, one a unit; "." is no value. */
function read(...readers: readonly string[]): RatedUnit[] {
  const lines = readers.map((line) => line.split(" "));
  return (lines[0] ?? []).map((_, at) =>
    lines.map((line) => {
      const mark = line[at] ?? ".";
      return mark === "." ? null : Number.parseInt(mark, 36);
    }),
  );
}

// The worked examples of Krippendorff's own paper (2011), A to D.
const binary = read("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0");
const letters = read("a a b b d c c c e d d a", "b a b b b c c c e d d d");
const fourReaders = read(
  "1 2 3 3 2 1 4 1 2 . . .",
  "1 2 3 3 2 2 4 1 2 5 . 3",
  ". 3 3 3 2 3 4 2 2 5 1 .",
  "1 2 3 3 2 4 4 1 2 5 1 .",
);

describe("Krippendorff's alpha", () => {
  it.each([
    ["binary", binary, "nominal", 0.095],
    ["of names", letters, "nominal", 0.692],
    ["of four readers", fourReaders, "nominal", 0.743],
    ["of four readers", fourReaders, "ordinal", 0.815],
    ["of four readers", fourReaders, "interval", 0.849],
  ] as const)("%s, %3$s, is what its author works out", (_, units, level, alpha) => {
    expect(krippendorffAlpha(units, level)).toBeCloseTo(alpha, 3);
  });

  it.each([
    ["two values in one unit and one in another", read("1 .", "2 2"), "nominal", 0],
    ["two readers who swap two values", read("1 2", "2 1"), "nominal", -0.5],
    ["two readers one step apart, of three", read("1 2 3", "2 2 3"), "interval", 1 - (5 * 2) / 34],
  ] as const)("of %s", (_, units, level, alpha) => {
    expect(krippendorffAlpha(units, level)).toBeCloseTo(alpha, 12);
  });

  it.each(measurementLevels)("%s, is 1 where all agree, and nothing where nothing varies", (level) => {
    expect(krippendorffAlpha(read("1 2 3", "1 2 3"), level)).toBe(1);
    expect(krippendorffAlpha(read("1 1 1", "1 1 1"), level)).toBeNull();
    expect(krippendorffAlpha(read("1 2 3", ". . ."), level)).toBeNull();
    expect(krippendorffAlpha([], level)).toBeNull();
  });

  it.each(measurementLevels)("%s, does not ask who said what, nor in which order things were read", (level) => {
    const anyUnits = fc.array(fc.array(fc.option(fc.integer({ min: 0, max: 4 })), { minLength: 3, maxLength: 3 }));
    fc.assert(
      fc.property(anyUnits, (units) => {
        const turned = units.toReversed().map((unit) => unit.toReversed());
        const [alpha, other] = [krippendorffAlpha(units, level), krippendorffAlpha(turned, level)];
        if (alpha === null) expect(other).toBeNull();
        else expect(other).toBeCloseTo(alpha, 12);
        expect(alpha ?? 0).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("severities as units", () => {
  it("are each reader's heaviest in a segment, and 0 where they marked nothing", () => {
    const marked = (segmentId: string, severity: MarkedSpan["severity"]) => ({ segmentId, severity, start: 0, end: 3 });
    const readers = [[marked("a", "minor"), marked("a", "major"), marked("b", "neutral")], [marked("a", "critical")]];
    expect(severityUnits(["a", "b", "c"], readers)).toEqual([
      [3, 4],
      [1, 0],
      [0, 0],
    ]);
  });
});
