import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { categoryIds } from "#lib/quality/category";
import { presetIds, type QualityProfile } from "#lib/quality/profile";
import { profilePresets } from "#lib/quality/profile-presets";
import { choiceOf, draftOf, numberIn, readDraft } from "./profile-draft";
import { profileOf, storedChoice } from "./quality-profile";

const points = fc.double({ min: 0, max: 100, noNaN: true }).map((value) => Math.round(value * 100) / 100);
const anyProfile: fc.Arbitrary<QualityProfile> = fc
  .record({
    preset: fc.constantFrom(...presetIds),
    categories: fc.subarray([...categoryIds], { minLength: 1 }),
    weights: fc.dictionary(fc.constantFrom(...categoryIds), points, { maxKeys: 4 }),
    repeated: fc.oneof(
      fc.constant({ rule: "once" as const }),
      fc.integer({ min: 1, max: 9 }).map((atMost) => ({ rule: "capped" as const, atMost })),
    ),
    pass: fc.oneof(
      points.map((threshold) => ({ by: "raw" as const, threshold })),
      fc.constant({ by: "calibrated" as const }),
      fc.tuple(points, points).map(([first, second]) => ({ by: "penalty" as const, first, second })),
    ),
  })
  .map((changed) => ({ ...profilePresets[changed.preset], ...changed }));

describe("a profile while it is changed", () => {
  it.each(presetIds)("begins as the preset %s, without a fault and nothing to keep but its name", (preset) => {
    const { profile, faults } = readDraft(draftOf(profilePresets[preset]));
    expect(faults).toEqual([]);
    expect(choiceOf(profile)).toEqual({ preset, overrides: {} });
  });

  it("law: comes back as it was, through the draft and through what the desk keeps", () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        const { profile: read, faults } = readDraft(draftOf(profile));
        expect([read, faults]).toEqual([profile, []]);
        expect(profileOf(storedChoice(JSON.parse(JSON.stringify(choiceOf(read)))))).toEqual(profile);
      }),
    );
  });

  it("says where a number is none", () => {
    const draft = draftOf(profilePresets["mqm-council"]);
    const { faults } = readDraft({
      ...draft,
      raw: "much",
      weights: { grammar: "-1" },
      repeated: "capped",
      atMost: "2.5",
      exceptions: [{ category: "punctuation", severity: "minor", points: "" }],
    });
    expect(faults.map(({ field, code }) => `${field} ${code}`).sort()).toEqual([
      "exceptions.punctuation.minor points",
      "pass.threshold threshold",
      "repeated.atMost places",
      "weights.grammar points",
    ]);
  });

  it("refuses two figures for one category and severity", () => {
    const one = { category: "punctuation", severity: "minor", points: "1" } as const;
    const { faults } = readDraft({ ...draftOf(profilePresets.esa), exceptions: [one, { ...one, points: "2" }] });
    expect(faults).toEqual([{ field: "exceptions.punctuation.minor", code: "category" }]);
  });
});

describe("a number as people write it", () => {
  it.each([
    ["0.5", 0.5],
    ["0,5", 0.5],
    [" 25 ", 25],
    ["٢٫٥", 2.5],
  ])("%j is %d", (text, value) => {
    expect(numberIn(text)).toBe(value);
  });
  it.each(["", "-1", "1e3", "1.2.3", "five"])("%j is none", (text) => {
    expect(numberIn(text)).toBeNaN();
  });
});
