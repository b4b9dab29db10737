import { describe, expect, it } from "vitest";
import { presetIds, type QualityProfile } from "./profile";
import { profileFaults } from "./profile-faults";
import { profilePresets } from "./profile-presets";

const council = profilePresets["mqm-council"];
const multipliers = (points: Partial<QualityProfile["multipliers"]>) => ({
  multipliers: { ...council.multipliers, ...points },
});

describe("the faults of a profile", () => {
  it.each(presetIds)("are none in %s", (id) => {
    expect(profileFaults(profilePresets[id])).toEqual([]);
  });

  const cases: readonly (readonly [Partial<QualityProfile>, string, string])[] = [
    [multipliers({ minor: -1 }), "multipliers.minor", "points"],
    [multipliers({ minor: Number.NaN }), "multipliers.minor", "points"],
    [multipliers({ critical: Number.POSITIVE_INFINITY }), "multipliers.critical", "points"],
    [multipliers({ minor: 6 }), "multipliers.major", "order"],
    [multipliers({ minor: 0, major: 0, critical: 0 }), "multipliers", "free"],
    [multipliers({ minor: null, major: null, critical: null }), "multipliers", "free"],
    [{ weights: { style: 1001 } }, "weights.style", "points"],
    [{ exceptions: { punctuation: { minor: -0.1 } } }, "exceptions.punctuation.minor", "points"],
    [{ categories: [] }, "categories", "empty"],
    [{ categories: ["grammar", "spelling", "grammar"] }, "categories.grammar", "category"],
    [{ repeated: { rule: "capped", atMost: 0 } }, "repeated.atMost", "places"],
    [{ repeated: { rule: "capped", atMost: 1.5 } }, "repeated.atMost", "places"],
    [{ pass: { by: "raw", threshold: 101 } }, "pass.threshold", "threshold"],
    [{ pass: { by: "rating", threshold: Number.NaN } }, "pass.threshold", "threshold"],
    [{ pass: { by: "penalty", first: 8, second: -5 } }, "pass.second", "points"],
    [{ calibration: { passingThreshold: 100, acceptablePenalty: 10 } }, "calibration.passingThreshold", "calibration"],
    [{ calibration: { passingThreshold: 90, acceptablePenalty: 0 } }, "calibration.acceptablePenalty", "calibration"],
  ];
  it.each(cases)("%j: %s, %s", (change, field, code) => {
    expect(profileFaults({ ...council, ...change })).toEqual([{ field, code }]);
  });

  it("name categories that are none, as stored settings may have them", () => {
    const stored: QualityProfile = JSON.parse(
      JSON.stringify({ ...council, weights: { tone: 1 }, exceptions: { tone: {} }, categories: ["tone"] }),
    );
    expect(profileFaults(stored).map(({ field }) => field)).toEqual([
      "exceptions.tone",
      "weights.tone",
      "categories.tone",
    ]);
  });
});
