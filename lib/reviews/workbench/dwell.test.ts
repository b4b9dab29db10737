import { describe, expect, it } from "vitest";
import { inFront, noDwell, spentOn } from "./dwell";

describe("the time a sentence was in front", () => {
  it("adds up over visits, and stops while another is in front or the tab is hidden", () => {
    const first = inFront(noDwell, "s1", 0);
    const hidden = inFront(first, null, 3_000);
    const again = inFront(hidden, "s1", 20_000);
    const second = inFront(again, "s2", 22_000);
    expect(spentOn(second, "s1", 30_000)).toBe(5_000);
    expect(spentOn(second, "s2", 30_000)).toBe(8_000);
  });

  it("counts a minute at most without a sign of life", () => {
    const dwell = inFront(inFront(noDwell, "s1", 0), "s1", 600_000);
    expect(spentOn(dwell, "s1", 610_000)).toBe(70_000);
  });

  it("is nothing for what was never seen", () => expect(spentOn(noDwell, "s1", 5)).toBe(0));
});
