import { describe, expect, it } from "vitest";
import { penaltyOf } from "./penalty";
import { presetIds, type QualityProfile } from "./profile";
import { defaultPreset, profilePresets, ratingAnchors } from "./profile-presets";
import { severities } from "./severity";

describe("the presets", () => {
  it.each([
    ["mqm-council", [0, 1, 5, 25]],
    ["google-wmt", [0, 1, 5, 5]],
    ["mqm-2015", [0, 1, 10, 100]],
    ["matecat", [0, 0.5, 2, 2]],
    ["trados", [0, 1, 5, 10]],
    ["esa", [0, 1, 5, 5]],
  ] as const)("%s: a mistranslation costs %j by severity", (id, points) => {
    expect(severities.map((severity) => penaltyOf(profilePresets[id], "mistranslation", severity))).toEqual(points);
  });

  it.each(presetIds)("%s says its own name, and blames no translation for its source", (id) => {
    expect(profilePresets[id].preset).toBe(id);
    expect(penaltyOf(profilePresets[id], "source-issue", "major")).toBe(0);
    expect(penaltyOf(profilePresets[id], "creative-reinterpretation", "critical")).toBe(0);
  });

  it.each([
    ["punctuation", "minor", 0.1],
    ["unpaired-marks", "minor", 0.1],
    ["punctuation", "major", 5],
    ["whitespace", "minor", 1],
    ["non-translation", "major", 25],
    ["non-translation", "critical", 25],
  ] as const)("google-wmt: %s, %s, costs %f", (category, severity, points) => {
    expect(penaltyOf(profilePresets["google-wmt"], category, severity)).toBe(points);
  });

  it("begin with the Council's, and a rating of four anchors", () => {
    expect(defaultPreset).toBe("mqm-council");
    expect(ratingAnchors).toEqual([0, 33, 66, 100]);
  });
});

describe("a weight", () => {
  const profile: QualityProfile = {
    ...profilePresets["mqm-council"],
    weights: { accuracy: 2, mistranslation: 3, number: 0.5 },
    exceptions: { number: { minor: 4 } },
  };
  it.each([
    ["omission", "major", 10, "is inherited from the dimension"],
    ["entity", "major", 15, "is the nearest one"],
    ["number", "major", 2.5, "is its own before any other"],
    ["number", "minor", 2, "holds for exceptions too"],
    ["style", "major", 5, "is 1 where none is given"],
  ] as const)("of %s, %s: %f, for it %s", (category, severity, points, _) => {
    expect(penaltyOf(profile, category, severity)).toBe(points);
  });
});
