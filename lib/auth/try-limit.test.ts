import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountLimit, addressLimit, countTry, type Tries, type TryLimit, takeBackTry } from "./try-limit";

const minute = 60_000;
const start = Date.UTC(2026, 0, 5, 9);

/** Tries at these minutes after the start; answers the wait each was refused with, in minutes, or 0. */
function triesAt(minutes: readonly number[], limit: TryLimit): number[] {
  let kept: Tries | null = null;
  return minutes.map((at) => {
    const { tries, waitFor } = countTry(kept, limit, new Date(start + at * minute));
    kept = tries;
    return waitFor / minute;
  });
}

describe("tries of an account", () => {
  it("are five, and then there is a wait", () => {
    expect(triesAt([0, 0, 0, 0, 0, 0, 1, 4], accountLimit)).toEqual([0, 0, 0, 0, 0, 5, 4, 1]);
  });
  it("make the wait grow, once for each wrong try after it, up to an hour", () => {
    expect(triesAt([0, 0, 0, 0, 0, 5, 5, 15, 15, 35, 35, 75, 75, 135, 135], accountLimit)).toEqual([
      0, 0, 0, 0, 0, 0, 10, 0, 20, 0, 40, 0, 60, 0, 60,
    ]);
  });
  it("are forgotten after five quiet minutes, and a wait after a quiet day", () => {
    expect(triesAt([0, 0, 0, 0, 5, 5, 5, 5, 5, 5], accountLimit)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 5]);
    const dayLater = 5 + 24 * 60;
    expect(triesAt([0, 0, 0, 0, 0, dayLater, dayLater], accountLimit)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
});

describe("tries of a network address", () => {
  it("are sixty; the wait after them does not grow", () => {
    const sixty = (at: number) => new Array<number>(60).fill(at);
    const waits = triesAt([...sixty(0), 0, ...sixty(5), 5], addressLimit);
    expect(waits.filter((wait) => wait > 0)).toEqual([5, 5]);
  });
  it("do not count when they were right, so that a whole newsroom can sign in", () => {
    let kept: Tries | null = null;
    for (let each = 0; each < 300; each++) {
      const { tries, waitFor } = countTry(kept, addressLimit, new Date(start));
      expect(waitFor).toBe(0);
      kept = takeBackTry(tries, addressLimit);
    }
  });
});

it("in five minutes fewer than twice the limit are carried out, whenever they come", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 80 }), (seconds) => {
      const times = seconds.map((each) => each / 60).sort((a, b) => a - b);
      const carriedOut = triesAt(times, accountLimit).filter((wait) => wait === 0).length;
      expect(carriedOut).toBeLessThan(2 * accountLimit.most);
    }),
  );
});
