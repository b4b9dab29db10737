import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Severity, severities } from "#lib/quality/severity";
import { type MarkedSpan, spanAgreement } from "./span-agreement";

const span = (start: number, end: number, severity: Severity = "minor", segmentId = "a"): MarkedSpan => ({
  segmentId,
  start,
  end,
  severity,
});
const anySpan = fc
  .record({
    segmentId: fc.constantFrom("a", "b"),
    start: fc.nat(20),
    length: fc.nat(8),
    severity: fc.constantFrom(...severities),
  })
  .map(({ start, length, ...rest }): MarkedSpan => ({ ...rest, start, end: start + length }));
const anySpans = fc.array(anySpan, { maxLength: 8 });

describe("two readers' spans", () => {
  it.each([
    ["the same words", [span(0, 10)], [span(0, 10)], 1],
    ["half of the same words", [span(0, 10)], [span(5, 15)], 0.5],
    ["words inside the other's", [span(0, 9)], [span(3, 6)], 0.5],
    ["the same words, another severity", [span(0, 10)], [span(0, 10, "major")], 0.5],
    ["other words", [span(0, 5)], [span(5, 10)], 0],
    ["the same places of other segments", [span(0, 5)], [span(0, 5, "minor", "b")], 0],
    ["what the other left alone", [span(0, 5)], [], 0],
    ["nothing, both", [], [], 1],
    ["the same words in two spans", [span(0, 4), span(4, 10)], [span(0, 10)], 1],
    ["the heaviest of overlapping ones", [span(0, 10), span(0, 10, "major")], [span(0, 10, "major")], 1],
    ["the same omission", [span(7, 7, "major")], [span(7, 7, "major")], 1],
    ["the same omission, another severity", [span(7, 7, "major")], [span(7, 7)], 0.5],
    ["an omission beside a word", [span(7, 7)], [span(7, 8)], 0],
  ])("that mark %s: F1", (_, first, second, f1) => {
    expect(spanAgreement(first, second).f1).toBe(f1);
  });

  it("are counted in characters", () => {
    const agreement = spanAgreement([span(0, 10, "major"), span(20, 30)], [span(5, 25)]);
    expect(agreement).toEqual({ first: 20, second: 20, agreed: 7.5, f1: 0.375 });
  });

  it("agree as counting character by character says, whichever reader comes first", () => {
    fc.assert(
      fc.property(anySpans, anySpans, (first, second) => {
        const agreement = spanAgreement(first, second);
        expect(agreement).toEqual(oneByOne(first, second));
        expect(spanAgreement(second, first).f1).toBe(agreement.f1);
        expect(spanAgreement(first, first).f1).toBe(1);
      }),
    );
  });
});

/** Every character and every gap between two, of both segments, one after the other. */
function oneByOne(first: readonly MarkedSpan[], second: readonly MarkedSpan[]) {
  const units = ["a", "b"].flatMap((segmentId) =>
    Array.from({ length: 40 }, (_, at) => [
      (span: MarkedSpan) => span.segmentId === segmentId && span.start <= at && at < span.end,
      (span: MarkedSpan) => span.segmentId === segmentId && span.start === at && span.end === at,
    ]).flat(),
  );
  const ranks = units.map((isMeant) => [heaviest(first.filter(isMeant)), heaviest(second.filter(isMeant))] as const);
  const marked = [ranks.filter(([one]) => one >= 0).length, ranks.filter(([, other]) => other >= 0).length] as const;
  const both = ranks.filter(([one, other]) => one >= 0 && other >= 0);
  const agreed = both.reduce((sum, [one, other]) => sum + (one === other ? 1 : 0.5), 0);
  const all = marked[0] + marked[1];
  return { first: marked[0], second: marked[1], agreed, f1: all === 0 ? 1 : (2 * agreed) / all };
}

function heaviest(spans: readonly MarkedSpan[]): number {
  return Math.max(-1, ...spans.map(({ severity }) => severities.indexOf(severity)));
}
