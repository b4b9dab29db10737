import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignByLength, alignTexts } from "./align";

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

  it("leaves a sentence alone that has nothing on the other side", () => {
    const lengths = [90, 40, 130, 60, 75];
    const source = lengths.map((length) => "a".repeat(length));
    const pairs = alignByLength(source, source.toSpliced(2, 1));
    expect(pairs).toContainEqual({ source: [2], target: [] });
    expect(pairs).toHaveLength(5);
  });

  it.each([
    [0, 0],
    [0, 3],
    [3, 0],
    [1, 1],
    [1000, 1000],
    [1000, 400],
    [3, 2000],
  ])("comes to an end for %i and %i texts", (count, other) => {
    const texts = (length: number) => Array.from({ length }, (_, index) => "x".repeat(20 + ((index * 7919) % 150)));
    const pairs = alignTexts(texts(count), texts(other));
    expect(pairs.flatMap(({ source }) => source)).toHaveLength(count);
    expect(pairs.flatMap(({ target }) => target)).toHaveLength(other);
  });

  it("is led by figures and names where lengths mislead", () => {
    const figures = [11, 22, 33, 44, 55, 66];
    const source = figures.map(
      (figure) => `Il y en avait ${figure} ce matin, ont dit ceux qui y vivent encore malgré le froid.`,
    );
    const target = figures
      .toSpliced(2, 1)
      .map((figure) => `There were ${figure} this morning, said those who still live there despite cold nights.`);
    expect(alignTexts(source, target)).toContainEqual({ source: [2], target: [] });
    expect(alignByLength(source, target)).not.toContainEqual({ source: [2], target: [] });
  });

  it("reads figures in the digits of any script", () => {
    const long = "x".repeat(40);
    const pairs = alignTexts([`${long} 2018`, long, `${long} 77`], [`${long} ٢٠١٨`, `${long} ٧٧`]);
    expect(pairs).toContainEqual({ source: [2], target: [1] });
  });

  it("pairs scripts of different density", () => {
    const pairs = alignByLength(
      ["谈判恢复", "谈判代表周二在日内瓦再次会面讨论停火问题"],
      ["Talks resumed here", "Negotiators met again in Geneva on Tuesday to discuss the ceasefire question at length"],
    );
    expect(pairs).toHaveLength(2);
  });
});

const folder = new URL("../../../shared/data/ntrex-news/", import.meta.url);
describe.skipIf(!existsSync(folder))("real news (skipped: ../shared/data is not here)", () => {
  const documents = (language: string) => {
    const found = new Map<string, string[]>();
    for (const line of readFileSync(new URL(`${language}.tsv`, folder), "utf8")
      .trim()
      .split("\n")) {
      const [id = "", sentence = ""] = line.split("\t");
      found.set(id, [...(found.get(id) ?? []), sentence]);
    }
    return found;
  };

  it.each([
    ["fra", 0.97],
    ["spa", 0.97],
    ["arb", 0.93],
  ])("finds nine of ten pairs of English and %s, every tenth sentence joined", (language) => {
    const targets = documents(language);
    let [right, all] = [0, 0];
    for (const [id, source] of documents("eng")) {
      const target = targets.get(id) ?? [];
      const joined: string[] = [];
      const expected: string[] = [];
      for (let index = 0; index < source.length; index += 1) {
        const isJoined = index % 10 === 4 && index + 1 < source.length;
        joined.push(isJoined ? `${target[index]} ${target[index + 1]}` : (target[index] ?? ""));
        expected.push(`${isJoined ? [index, index + 1] : [index]}|${joined.length - 1}`);
        if (isJoined) index += 1;
      }
      const found = new Set(alignByLength(source, joined).map((pair) => `${pair.source}|${pair.target}`));
      right += expected.filter((pair) => found.has(pair)).length;
      all += expected.length;
    }
    expect(right / all).toBeGreaterThan(0.9);
  });
});
