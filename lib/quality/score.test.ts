import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { categoryIds } from "./category";
import type { ScoredAnnotation } from "./counted-errors";
import type { PassRule, QualityProfile } from "./profile";
import { profilePresets } from "./profile-presets";
import { type ScoreInput, scoreArticle } from "./score";
import { type Severity, severities } from "./severity";

const council = profilePresets["mqm-council"];
const marked = (count: number, severity: Severity, category: ScoredAnnotation["category"] = "mistranslation") =>
  Array.from({ length: count }, (): ScoredAnnotation => ({ category, severity, placeCount: 1, cluster: null }));
const words = (amount: number): ScoreInput["counts"] => ({
  source: { words: amount, characters: amount * 6 },
  target: { words: amount, characters: amount * 6 },
});
const scored = (profile: QualityProfile, annotations: readonly ScoredAnnotation[], amount: number) =>
  scoreArticle({ profile, annotations, counts: words(amount), review: "first", rating: null });
const calibrated = (passingThreshold: number, acceptablePenalty: number): QualityProfile => ({
  ...council,
  pass: { by: "calibrated" },
  calibration: { passingThreshold, acceptablePenalty },
});

const anyAnnotation = fc.record({
  category: fc.constantFrom(...categoryIds),
  severity: fc.constantFrom(...severities),
  placeCount: fc.integer({ min: 0, max: 9 }),
  cluster: fc.constantFrom(null, "one", "two"),
});

describe("MQM's worked numbers", () => {
  const annotations = [...marked(3, "major"), ...marked(8, "minor"), ...marked(1, "minor", "punctuation")];

  it("542 words, 3 major, 8 minor and a minor punctuation", () => {
    const score = scored(calibrated(90, 15), annotations, 542);
    expect(score.penalty).toBe(24);
    expect(score.rates?.perUnit).toBeCloseTo(24 / 542, 12);
    expect(score.rates?.perThousand).toBeCloseTo(44.28, 2);
    expect(score.rates?.raw).toBeCloseTo(95.57, 2);
    expect(score.rates?.calibrated).toBeCloseTo(70.48, 2);
    expect(score.verdict).toBe("fail");
  });

  it.each([
    [10, "raw", 99],
    [10, "calibrated", 90],
    [20, "calibrated", 80],
    [0, "raw", 100],
    [0, "calibrated", 100],
  ] as const)("%i minor in 1,000 words: %s score %f", (count, model, expected) => {
    expect(scored(calibrated(90, 10), marked(count, "minor"), 1000).rates?.[model]).toBe(expected);
  });

  it("with Google's weights the punctuation costs a tenth", () => {
    expect(scored(profilePresets["google-wmt"], annotations, 542).penalty).toBe(23.1);
  });
});

describe("the verdict", () => {
  const raw: PassRule = { by: "raw", threshold: 99 };
  it.each([
    ["at the threshold", raw, 10, 1000, "pass"],
    ["just below it", raw, 11, 1000, "fail"],
    ["of a short article", raw, 0, 499, "insufficient-sample"],
    ["of a short and bad article", raw, 400, 499, "insufficient-sample"],
    ["of the shortest valid one", raw, 5, 500, "pass"],
    ["of a long one", raw, 100, 30_000, "pass"],
    ["of an empty one", raw, 0, 0, "insufficient-sample"],
    ["calibrated, at its threshold", { by: "calibrated" }, 10, 1000, "pass"],
    ["calibrated, below it", { by: "calibrated" }, 11, 1000, "fail"],
    ["by penalty, at its limit", { by: "penalty", first: 8, second: 5 }, 8, 1000, "pass"],
    ["by penalty, over it", { by: "penalty", first: 8, second: 5 }, 9, 1000, "fail"],
  ] as const)("%s", (_, pass, minors, amount, verdict) => {
    expect(scored({ ...council, pass }, marked(minors, "minor"), amount).verdict).toBe(verdict);
  });

  it("is not tipped by the dust of fractions: a hundred tenths are ten", () => {
    const score = scored(profilePresets["google-wmt"], marked(100, "minor", "punctuation"), 1000);
    expect([score.penalty, score.rates?.raw, score.verdict]).toEqual([10, 99, "pass"]);
  });

  it.each([499, 100_000])("is a fail with one critical error, in %i words", (amount) => {
    const score = scored(council, marked(1, "critical"), amount);
    expect([score.criticals, score.verdict]).toEqual([1, "fail"]);
  });

  it("of MateCat's second review has the lower limit", () => {
    const input = {
      profile: profilePresets.matecat,
      annotations: marked(12, "minor"),
      counts: words(1000),
      rating: null,
    };
    expect(scoreArticle({ ...input, review: "first" }).verdict).toBe("pass");
    expect(scoreArticle({ ...input, review: "second" }).verdict).toBe("fail");
  });

  it.each([
    [null, "unrated"],
    [65, "fail"],
    [66, "pass"],
  ] as const)("of ESA comes from the rating %j alone", (rating, verdict) => {
    const input = { profile: profilePresets.esa, annotations: marked(90, "major"), counts: words(600) };
    expect(scoreArticle({ ...input, review: "first", rating }).verdict).toBe(verdict);
  });
});

describe("what stands beside a score", () => {
  it("is the rule that counted: the target where there is no source", () => {
    const counts = { source: null, target: { words: 600, characters: 3000 } };
    const score = scoreArticle({ profile: council, annotations: [], counts, review: "first", rating: null });
    expect([score.preset, score.model, score.countedBy, score.amount]).toEqual([
      "mqm-council",
      "raw",
      "target-words",
      600,
    ]);
  });

  it("is whether the sample is large enough by its words, whatever is counted", () => {
    const profile: QualityProfile = { ...council, counting: "target-characters" };
    const score = scored(profile, marked(30, "minor"), 499);
    expect([score.amount, score.sample, score.verdict]).toEqual([2994, "small", "insufficient-sample"]);
    expect([scored(council, [], 20_000).sample, scored(council, [], 20_001).sample]).toEqual(["valid", "large"]);
  });

  it("is the penalty by category and by severity, which both add up to the whole", () => {
    fc.assert(
      fc.property(fc.array(anyAnnotation, { maxLength: 30 }), (annotations) => {
        const score = scored(council, annotations, 1000);
        const bySeverity = Object.values(score.bySeverity);
        for (const parts of [score.byCategory, bySeverity]) {
          expect(parts.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score.penalty, 9);
          expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(score.errors);
        }
      }),
    );
  });
});

describe("a score", () => {
  it("never rises with one more error, nor falls with more words", () => {
    fc.assert(
      fc.property(
        fc.array(anyAnnotation, { maxLength: 20 }),
        anyAnnotation,
        fc.constantFrom(...Object.values(profilePresets)),
        fc.integer({ min: 1, max: 30_000 }),
        (annotations, one, profile, amount) => {
          const score = scored(profile, annotations, amount).rates?.calibrated ?? 0;
          expect(scored(profile, [...annotations, one], amount).rates?.calibrated).toBeLessThanOrEqual(score);
          expect(scored(profile, annotations, amount + 1).rates?.calibrated).toBeGreaterThanOrEqual(score);
        },
      ),
    );
  });
});
