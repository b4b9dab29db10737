import { describe, expect, it } from "vitest";
import { addUp, countPlaywright, countVitest, oneFailed, onePassed, tell } from "#scripts/totals";

const file = (status: string, tests: number) => ({ status, assertionResults: Array.from({ length: tests }) });

describe("the totals of a test run", () => {
  it.each([
    ["a good run", { numPassedTests: 5, testResults: [file("passed", 5)] }, 0, "5 passed, 0 failed"],
    [
      "skipped and planned tests",
      { numPassedTests: 5, numPendingTests: 1, numTodoTests: 1 },
      0,
      "5 passed, 0 failed, 2 skipped",
    ],
    ["a failed test", { numPassedTests: 5, numFailedTests: 2 }, 1, "5 passed, 2 failed"],
    [
      "a file that could not be loaded",
      { numPassedTests: 5, testResults: [file("failed", 0)] },
      1,
      "5 passed, 1 failed",
    ],
    ["an error outside of all tests", { numPassedTests: 5 }, 1, "5 passed, 1 failed"],
    ["a runner that died", null, 137, "0 passed, 1 failed"],
    ["a runner that found nothing", { numPassedTests: 0 }, 0, "0 passed, 1 failed"],
  ])("of Vitest count %s", (_, report, code, line) => {
    expect(tell(countVitest(report, code))).toBe(line);
  });

  it.each([
    ["a good run", { stats: { expected: 3, skipped: 1 } }, 0, "3 passed, 0 failed, 1 skipped"],
    ["a failed story", { stats: { expected: 3, unexpected: 1 } }, 1, "3 passed, 1 failed"],
    ["a server that did not start", { stats: { expected: 0 } }, 1, "0 passed, 1 failed"],
    ["a runner that died", null, 1, "0 passed, 1 failed"],
  ])("of Playwright count %s", (_, report, code, line) => {
    expect(tell(countPlaywright(report, code))).toBe(line);
  });

  it("add up", () => {
    expect(addUp([onePassed, oneFailed, onePassed])).toEqual({ passed: 2, failed: 1, skipped: 0 });
  });
});
