import { describe, expect, it } from "vitest";
import { wordEdge } from "./word-motion";

const text = "部长说，他愿意谈判。";

describe("wordEdge", () => {
  it.each([
    { from: 0, step: 1, edge: 2, what: "the end of the first word" },
    { from: 1, step: 1, edge: 2, what: "the end of the word it stands in" },
    { from: 3, step: 1, edge: 5, what: "the end of the next word, over a comma" },
    { from: 9, step: 1, edge: 10, what: "the end of the text behind the last word" },
    { from: 10, step: -1, edge: 7, what: "the start of the last word, over a stop" },
    { from: 4, step: -1, edge: 2, what: "the start of the word before, over a comma" },
    { from: 0, step: -1, edge: 0, what: "the start of the text before the first word" },
  ] as const)("from $from by $step goes to $what", ({ from, step, edge }) => {
    expect(wordEdge(text, from, step, "zh")).toBe(edge);
  });
});
