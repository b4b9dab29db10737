import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText } from "#lib/text/testing/random-text";
import { countEffort, type EffortCount, effortOf, longestMeasured } from "./effort";
import { splitAtSpace } from "./white-space";

const counted = (machine: string, corrected: string): EffortCount => {
  const count = countEffort(machine, corrected);
  if (count === null) throw new Error("Too long to be measured.");
  return count;
};

describe("the effort of a segment", () => {
  // The figures are sacreBLEU 2.6.0's: TER and chrF with their defaults, BLEU with effective order.
  it.each([
    [
      "The red cloth was shown .",
      "The red rag was shown .",
      0.16666666666666663,
      61.280481531068645,
      37.99178428257963,
    ],
    ["rag a like bull the", "like a rag the bull", 0.6, 44.41808191808192, 15.97357760615681],
    [
      "of State the Secretary said so",
      "the Secretary of State said so",
      0.16666666666666663,
      76.4845661584792,
      28.117066259517458,
    ],
    ["Syrian powers.", "the powers of Syria.", 1, 42.337167022759715, 17.799177396293473],
    [
      '1,000 people - so-called "rebels" - fled.',
      "1,000 people, so-called “rebels”, fled.",
      0.8,
      63.684821069190136,
      12.549310621989482,
    ],
    ["中文 字", "中文字", 2, 100, 0],
    ["STET", "stet", 0, 0, 0],
    ["the cat", "the cat sat on the mat and slept", 0.75, 18.14675596475343, 4.9787068367863965],
    ["x y z ".repeat(20), "z y x ".repeat(20), 0.6666666666666665, 16.666666666666664, 1.682349762889922],
    ["one two", "", 1, 0, 0],
    ["", "one two", 1, 0, 0],
    ["", "", 0, 0, 0],
  ])("from %j to %j is what sacreBLEU says", (machine, corrected, rate, characters, words) => {
    const effort = effortOf([counted(machine, corrected)]);
    expect(effort?.editRate).toBeCloseTo(rate, 12);
    expect(effort?.characterFScore).toBeCloseTo(characters, 10);
    expect(effort?.bleu).toBeCloseTo(words, 10);
  });

  it("is none where nothing was changed", () => {
    fc.assert(
      fc.property(
        anyText.filter((text) => splitAtSpace(text).length > 0),
        (text) => {
          const effort = effortOf([counted(text, text)]);
          expect(effort?.editRate).toBe(0);
          expect(effort?.characterFScore).toBeCloseTo(100, 10);
          expect(effort?.bleu).toBeCloseTo(100, 10);
        },
      ),
    );
  });

  it("as HTER is never more than 1", () => {
    const effort = effortOf([counted("one two three four", "five")]);
    expect([effort?.editRate, effort?.humanEditRate]).toEqual([4, 1]);
  });

  it("stays within its bounds for any two texts", () => {
    fc.assert(
      fc.property(anyText, anyText, (machine, corrected) => {
        const effort = effortOf([counted(machine, corrected)]);
        expect(effort?.editRate).toBeGreaterThanOrEqual(0);
        for (const points of [effort?.characterFScore, effort?.bleu]) {
          expect(points).toBeGreaterThanOrEqual(0);
          expect(points).toBeLessThanOrEqual(100 + 1e-9);
        }
      }),
    );
  });

  it("is not measured where a text is too long to be a segment", () => {
    expect(countEffort("a".repeat(longestMeasured + 1), "a")).toBeNull();
    expect(countEffort("a", "a".repeat(longestMeasured + 1))).toBeNull();
    expect(countEffort("a", "a".repeat(longestMeasured))).not.toBeNull();
  });
});

describe("the effort of an article", () => {
  it("is that of its counts, not the mean of its segments", () => {
    const effort = effortOf([counted("a b c d e f g h", "a b c d e f g h"), counted("one", "two")]);
    expect(effort?.editRate).toBeCloseTo(1 / 9, 12);
  });

  it("is that of the segment where there is one, whatever is counted besides", () => {
    const segment = counted("Red cloth to a bull.", "Red rag to a bull.");
    expect(effortOf([segment, counted("", "")])).toEqual(effortOf([segment]));
  });

  it("is unknown where nothing was measured", () => {
    expect(effortOf([])).toBeNull();
  });
});

const postEdits = new URL("../../../../shared/data/post-edits-ro-en/segments.jsonl", import.meta.url);
describe.skipIf(!existsSync(postEdits))("1,000 post-edited sentences (skipped: ../shared/data is not here)", () => {
  it("measure as sacreBLEU measured them, to the last digit published, one by one and together", () => {
    type Row = { mt: string; pe: string; hter: number; ter_ci: number; bleu: number; chrf: number };
    const lines = readFileSync(postEdits, "utf8").split("\n").filter(Boolean);
    const rows = lines.map((line): Row => JSON.parse(line));
    const counts = rows.map(({ mt, pe }) => counted(mt, pe));
    const far = counts.flatMap((count, at) => {
      const [effort, row] = [effortOf([count]), rows[at]];
      if (!effort || !row) return [at];
      const differences = [
        effort.humanEditRate - row.hter,
        (effort.editRate * 100 - row.ter_ci) / 100,
        (effort.characterFScore - row.chrf) / 100,
        (effort.bleu - row.bleu) / 100,
      ];
      return differences.some((difference) => Math.abs(difference) > 5.01e-7) ? [at] : [];
    });
    expect(far).toEqual([]);
    const article = effortOf(counts);
    expect(article?.editRate).toBeCloseTo(0.2098910968900864, 12);
    expect(article?.characterFScore).toBeCloseTo(80.71231957454458, 10);
    expect(article?.bleu).toBeCloseTo(70.43913844749828, 10);
  });
});
