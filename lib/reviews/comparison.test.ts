import { describe, expect, it } from "vitest";
import { compareTexts, comparisonView } from "./comparison";
import { reviewOf, segmentFrom } from "./workbench/testing/pretend-desk";

describe("comparing machine and corrected text", () => {
  it("counts a replacement as one change, and sentences left alone", () => {
    const review = reviewOf([
      segmentFrom("Red cloth for the markets, said the minister today.", "s1", {
        text: "Red rag for the markets, the minister said today, in Geneva.",
      }),
      segmentFrom("He left.", "s2"),
      segmentFrom("Talks go on.", "s3"),
      segmentFrom("Nothing more.", "s4", { text: "" }),
    ]);
    const { changes, changed, total, untouched } = compareTexts(review);
    expect({ changed, total, untouched }).toEqual({ changed: 2, total: 4, untouched: 0.5 });
    expect(changes).toBeGreaterThanOrEqual(4);
  });

  it("has nothing to say of an empty article", () =>
    expect(compareTexts(reviewOf([]))).toMatchObject({ changes: 0, changed: 0, untouched: 1 }));

  it.each([
    ["sides", "sides"],
    ["upside-down", "inline"],
    [undefined, "inline"],
  ])("the address %s shows %s", (asked, expected) => expect(comparisonView(asked)).toBe(expected));
});
