import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FigurePair, kendallTau, pearson } from "./correlation";

const paired = (first: readonly number[], second: readonly number[]): FigurePair[] =>
  first.map((figure, at) => [figure, second[at] ?? 0]);
const anyPairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })), {
  minLength: 2,
  maxLength: 30,
});

describe("segment scores of two readers", () => {
  // Figures of scipy 1.17: kendalltau and pearsonr.
  it.each([
    [[1, 2, 3, 4], [1, 2, 3, 4], 1, 1],
    [[1, 2, 3, 4], [8, 6, 4, 2], -1, -1],
    [[12, 2, 1, 12, 2], [1, 4, 7, 1, 0], -0.5566399985665696, -0.4714045207910316],
    [[0, 1, 5, 5, 25, 0, 2], [0, 0, 5, 6, 10, 1, 1], 0.8950086089712712, 0.7894736842105262],
  ])("%j and %j correlate: Pearson %f, tau %f", (first, second, linear, tau) => {
    expect(pearson(paired(first, second))).toBeCloseTo(linear, 12);
    expect(kendallTau(paired(first, second))).toBeCloseTo(tau, 12);
  });

  it.each([
    [[]],
    [[[1, 2]]],
    [
      [
        [3, 1],
        [3, 2],
        [3, 5],
      ],
    ],
  ])("%j say nothing of each other", (pairs) => {
    const figures = pairs.map(([one = 0, other = 0]): FigurePair => [one, other]);
    expect([pearson(figures), kendallTau(figures)]).toEqual([null, null]);
  });

  it("have the tau that comparing every pair gives", () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const orders = pairs.flatMap((one, at) =>
          pairs.slice(at + 1).map((other) => [Math.sign(one[0] - other[0]), Math.sign(one[1] - other[1])] as const),
        );
        const balance = orders.reduce((sum, [first, second]) => sum + first * second, 0);
        const told = [orders.filter(([first]) => first !== 0), orders.filter(([, second]) => second !== 0)];
        const scale = Math.sqrt((told[0]?.length ?? 0) * (told[1]?.length ?? 0));
        const tau = kendallTau(pairs);
        if (scale === 0) expect(tau).toBeNull();
        else expect(tau).toBeCloseTo(balance / scale, 12);
      }),
    );
  });
});
