import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Problem } from "#lib/problem";
import { type WmtRating, wmtNewsRules, wmtSegmentScore, wmtTedRules } from "./wmt-score";

const rated = (text: string): WmtRating[] =>
  text.split("; ").map((row) => {
    const [rater = "", category = "", severity = ""] = row.split(" | ");
    return { rater, category, severity };
  });

describe("WMT's score of a segment", () => {
  it.each([
    ["r1 | Accuracy/Mistranslation | Major", 5],
    ["r1 | Style/Awkward | Minor; r1 | Fluency/Grammar | Minor", 2],
    ["r1 | Fluency/Punctuation | Minor", 0.1],
    ["r1 | fluency/PUNCTUATION | MINOR", 0.1],
    ["r1 | Fluency/Punctuation | Major", 5],
    ["r1 | Non-translation! | Major", 25],
    ["r1 | No-error | No-error", 0],
    ["r1 | Accuracy/Omission | Neutral", 0],
    ["r1 | Accuracy/Mistranslation | Major; r2 | No-error | No-error; r3 | Fluency/Grammar | Minor", 2],
    ["r1 | Found | HOTW-test; r2 | Fluency/Grammar | Minor", 1],
  ])("of %j is %f", (ratings, score) => {
    expect(wmtSegmentScore(rated(ratings), wmtNewsRules)).toBe(score);
  });

  it.each([
    ["Source issue", 0, 5],
    ["Source error", 5, 5],
    ["Accuracy/Creative Reinterpretation", 0, 5],
  ])("for a major %s is %f in the news and %f in talks", (category, news, talks) => {
    const ratings = [{ rater: "r1", category, severity: "Major" }];
    expect([wmtSegmentScore(ratings, wmtNewsRules), wmtSegmentScore(ratings, wmtTedRules)]).toEqual([news, talks]);
  });

  it("is none where nobody rated", () => {
    expect(wmtSegmentScore([], wmtNewsRules)).toBeNull();
    expect(wmtSegmentScore(rated("r1 | Missed | HOTW-test"), wmtNewsRules)).toBeNull();
  });

  it.each(["Grave", "toString", ""])("is refused for a severity nobody set points for: %j", (severity) => {
    const ratings = [{ rater: "r1", category: "Fluency/Grammar", severity }];
    expect(() => wmtSegmentScore(ratings, wmtNewsRules)).toThrow(
      new Problem("invalid", "unknownSeverity", { severity }),
    );
  });
});

const news = new URL("../../../shared/data/wmt23-news-mqm/segments.jsonl", import.meta.url);
describe.skipIf(!existsSync(news))("1,880 segments of WMT23 (skipped: ../shared/data is not here)", () => {
  it("have the published scores, to the last bit", () => {
    const lines = readFileSync(news, "utf8").split("\n").filter(Boolean);
    const rows = lines.map((line): { mqm: number; errors: WmtRating[] } => JSON.parse(line));
    expect(rows).toHaveLength(1880);
    expect(rows.filter(({ mqm, errors }) => wmtSegmentScore(errors, wmtNewsRules) !== mqm)).toEqual([]);
  });
});
