import { describe, expect, it } from "vitest";
import { profilePresets } from "#lib/quality/profile-presets";
import { nearestOffered } from "./offered-severity";

describe("the severity a finding is annotated with", () => {
  it.each([
    ["mqm-council", "critical", "critical"],
    ["google-wmt", "critical", "major"],
    ["esa", "neutral", "minor"],
    ["esa", "minor", "minor"],
  ] as const)("with the profile %s, for %s, is %s", (preset, severity, expected) => {
    expect(nearestOffered(profilePresets[preset], severity)).toBe(expected);
  });
});
