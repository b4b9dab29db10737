import { describe, expect, it } from "vitest";
import { readTour, stepBeside, tourSteps, writeTour } from "./tour";

describe("the tour", () => {
  it("goes through its steps, and ends", () => {
    const way = [...tourSteps, "end"] as const;
    way.forEach((step, index) => {
      expect(stepBeside(step, 1)).toBe(way[index + 1] ?? "end");
      expect(stepBeside(step, -1)).toBe(way[Math.max(0, index - 1)]);
    });
  });

  it.each([...tourSteps, "end" as const])("is read as it was kept, at %s", (step) => {
    expect(readTour(writeTour({ articleId: "one", step }))).toEqual({ articleId: "one", step });
  });

  it.each([null, "", "one", "one nowhere", " find"])("is none where the browser kept %j", (kept) => {
    expect(readTour(kept)).toBeNull();
  });
});
