import { describe, expect, it } from "vitest";
import { isMostlyUntouched, untouchedShare } from "./untouched";

const segment = (text: string, machine = text) => ({ text, marks: [], machine: { text: machine, marks: [] } });
const bold = { ...segment("One."), marks: [{ kind: "bold" as const, start: 0, end: 3 }] };

describe("a paragraph as the machine wrote it", () => {
  it.each([
    ["two of three", [segment("One."), segment("Two."), segment("Drei.", "Three.")], true],
    ["half of it", [segment("One."), segment("Zwei.", "Two.")], false],
    ["one sentence alone", [segment("One.")], false],
    ["none", [], false],
    ["what was only formatted", [bold, bold], false],
  ])("%s: %s", (_, segments, expected) => {
    expect(isMostlyUntouched(segments)).toBe(expected);
  });

  it("is a share of the words", () => {
    expect(untouchedShare([segment("One two three."), segment("Vier.", "Four.")], "en")).toBe(0.75);
    expect(untouchedShare([], "en")).toBeNull();
  });
});
