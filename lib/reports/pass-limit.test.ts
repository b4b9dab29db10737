import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { presetIds } from "#lib/quality/profile";
import { profilePresets } from "#lib/quality/profile-presets";
import { scoreArticle } from "#lib/quality/score";
import { shownScore } from "#lib/quality/shown-score";
import { passLimit, scoreOf } from "./pass-limit";

describe("a pass rule as a limit on points per 1,000", () => {
  it.each([
    ["mqm-council", 10, 10],
    ["matecat", 8, 5],
    ["esa", null, null],
  ] as const)("of %s is %s in the first review and %s in the second", (preset, first, second) => {
    const profile = profilePresets[preset];
    expect([passLimit(profile, "first"), passLimit(profile, "second")]).toEqual([first, second]);
  });

  it("says what the score says of any article, by any profile", () => {
    const calibrated = { ...profilePresets["mqm-council"], pass: { by: "calibrated" as const } };
    const profiles = [
      ...presetIds.map((id) => profilePresets[id]).filter(({ pass }) => pass.by !== "rating"),
      calibrated,
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...profiles),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 500, max: 2000 }),
        fc.constantFrom("first" as const, "second" as const),
        (profile, minors, words, review) => {
          const annotations = Array.from({ length: minors }, () => {
            return { category: "awkward" as const, severity: "minor" as const, placeCount: 1, cluster: null };
          });
          const counts = { source: null, target: { words, characters: words * 5 } };
          const score = scoreArticle({ profile, annotations, counts, review, rating: null });
          const limit = passLimit(profile, review) ?? Number.NaN;
          expect((score.rates?.perThousand ?? 0) <= limit ? "pass" : "fail").toBe(score.verdict);
          expect(scoreOf(profile, score.rates?.perUnit ?? 0)).toBeCloseTo(shownScore(score, profile).figure ?? 0, 6);
        },
      ),
    );
  });
});
