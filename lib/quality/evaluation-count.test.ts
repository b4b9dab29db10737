import { describe, expect, it } from "vitest";
import { countTexts, evaluationCount } from "./evaluation-count";

describe("counting texts", () => {
  it.each([
    ["en", ["A well-known red rag.", "3.5 million isn't it?"], 9, 36],
    ["zh", ["谈判周二恢复。"], 3, 7],
    ["ar", ["قال الوزير: لا."], 3, 13],
    ["en", ["😀 é"], 1, 2],
    ["en", [], 0, 0],
  ])("in %s: %j has %i words and %i characters", (language, texts, words, characters) => {
    expect(countTexts(texts, language)).toEqual({ words, characters });
  });
});

describe("what is counted", () => {
  const source = { words: 500, characters: 3000 };
  const target = { words: 520, characters: 3100 };
  it.each([
    ["source-words", "source-words", 500, 500],
    ["target-words", "target-words", 520, 520],
    ["source-characters", "source-characters", 3000, 500],
    ["target-characters", "target-characters", 3100, 520],
  ] as const)("by %s is what it says", (rule, real, amount, words) => {
    expect(evaluationCount(rule, { source, target })).toEqual({ rule: real, amount, words });
  });

  it.each([
    ["source-words", "target-words", 520],
    ["source-characters", "target-characters", 3100],
  ] as const)("by %s without a source is %s", (rule, real, amount) => {
    expect(evaluationCount(rule, { source: null, target })).toEqual({ rule: real, amount, words: 520 });
  });
});
