import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignByLength } from "./align";

describe("pairing source and target by length", () => {
  it("uses every text once, in order", () => {
    const lengths = fc.array(fc.nat(200), { maxLength: 30 });
    fc.assert(
      fc.property(lengths, lengths, (source, target) => {
        const pairs = alignByLength(
          source.map((length) => "x".repeat(length)),
          target.map((length) => "y".repeat(length)),
        );
        expect(pairs.flatMap((pair) => pair.source)).toEqual(source.map((_, index) => index));
        expect(pairs.flatMap((pair) => pair.target)).toEqual(target.map((_, index) => index));
      }),
    );
  });

  it("finds a sentence that was cut in two", () => {
    const source = ["a".repeat(80), "b".repeat(120), "c".repeat(40)];
    const target = ["a".repeat(84), "b".repeat(60), "b".repeat(62), "c".repeat(38)];
    expect(alignByLength(source, target)).toEqual([
      { source: [0], target: [0] },
      { source: [1], target: [1, 2] },
      { source: [2], target: [3] },
    ]);
  });

  it("pairs scripts of different density", () => {
    const pairs = alignByLength(
      ["谈判恢复", "谈判代表周二在日内瓦再次会面讨论停火问题"],
      ["Talks resumed here", "Negotiators met again in Geneva on Tuesday to discuss the ceasefire question at length"],
    );
    expect(pairs).toHaveLength(2);
  });
});
