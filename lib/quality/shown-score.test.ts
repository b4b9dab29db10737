import { describe, expect, it } from "vitest";
import { profilePresets } from "#lib/quality/profile-presets";
import { scoreArticle } from "#lib/quality/score";
import { shownScore } from "./shown-score";

const counts = { source: null, target: { words: 1000, characters: 5000 } };
const major = { category: "mistranslation", severity: "major", placeCount: 1, cluster: null } as const;

describe("the figure shown, and what it is held against", () => {
  it.each([
    ["mqm-council", "first", { figure: 98.5, threshold: 99 }],
    ["matecat", "first", { figure: 6, threshold: 8 }],
    ["matecat", "second", { figure: 6, threshold: 5 }],
    ["esa", "first", { figure: 70, threshold: 66 }],
  ] as const)("with %s in a %s review", (preset, review, expected) => {
    const profile = profilePresets[preset];
    const annotations = [major, major, major];
    const score = scoreArticle({ profile, annotations, counts, review, rating: 70 });
    expect(shownScore(score, profile)).toEqual(expected);
    const isOver = expected.figure > expected.threshold;
    const isPassed = profile.pass.by === "penalty" ? !isOver : isOver;
    expect(score.verdict).toBe(isPassed ? "pass" : "fail");
  });
});
