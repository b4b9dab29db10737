import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { categoryIds } from "./category";
import { countedErrors, type ScoredAnnotation } from "./counted-errors";
import { penaltyOf } from "./penalty";
import type { QualityProfile, RepeatedErrorRule } from "./profile";
import { profilePresets } from "./profile-presets";
import { severities } from "./severity";

const council = profilePresets["mqm-council"];
const withRule = (repeated: RepeatedErrorRule): QualityProfile => ({ ...council, repeated });
const total = (profile: QualityProfile, annotations: readonly ScoredAnnotation[]) =>
  countedErrors(profile, annotations).reduce((sum, { points }) => sum + points, 0);

const anyAnnotation = fc.record({
  category: fc.constantFrom(...categoryIds),
  severity: fc.constantFrom(...severities),
  placeCount: fc.integer({ min: 0, max: 9 }),
  cluster: fc.constantFrom(null, "one", "two"),
});

describe("repeated errors", () => {
  const initialisms: ScoredAnnotation = {
    category: "term-inconsistency",
    severity: "major",
    placeCount: 7,
    cluster: null,
  };
  it.each([
    [{ rule: "once" }, 5],
    [{ rule: "each" }, 35],
    [{ rule: "capped", atMost: 3 }, 15],
    [{ rule: "capped", atMost: 100 }, 35],
  ] as const)("in seven places, %j, cost %i", (rule, points) => {
    expect(total(withRule(rule), [initialisms])).toBe(points);
  });

  const cluster: ScoredAnnotation[] = [
    { category: "spelling", severity: "minor", placeCount: 2, cluster: "Red rag" },
    { category: "term-inconsistency", severity: "major", placeCount: 1, cluster: "Red rag" },
    { category: "spelling", severity: "minor", placeCount: 1, cluster: null },
  ];
  it.each([
    [{ rule: "once" }, ["term-inconsistency 1", "spelling 1"]],
    [{ rule: "capped", atMost: 2 }, ["term-inconsistency 1", "spelling 2"]],
    [{ rule: "each" }, ["term-inconsistency 1", "spelling 3"]],
  ] as const)("of several annotations, %j, count the dearest places first", (rule, counted) => {
    expect(countedErrors(withRule(rule), cluster).map(({ category, count }) => `${category} ${count}`)).toEqual(
      counted,
    );
  });

  it("about the whole of something count as one", () => {
    expect(total(withRule({ rule: "each" }), [{ ...initialisms, placeCount: 0 }])).toBe(5);
  });

  it("cost no more together than apart, and no less than the worst of them", () => {
    const anyRule: fc.Arbitrary<RepeatedErrorRule> = fc.oneof(
      fc.constantFrom<RepeatedErrorRule>({ rule: "once" }, { rule: "each" }),
      fc.record({ rule: fc.constant("capped" as const), atMost: fc.integer({ min: 1, max: 12 }) }),
    );
    fc.assert(
      fc.property(fc.array(anyAnnotation, { maxLength: 20 }), anyRule, (annotations, rule) => {
        const profile = withRule(rule);
        const apart = annotations.map((annotation) => ({ ...annotation, cluster: null }));
        const worst = Math.max(
          0,
          ...annotations.map(({ category, severity }) => penaltyOf(profile, category, severity)),
        );
        expect(total(profile, annotations)).toBeLessThanOrEqual(total(profile, apart));
        expect(total(profile, annotations)).toBeGreaterThanOrEqual(worst);
      }),
    );
  });
});
