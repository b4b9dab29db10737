import { describe, expect, it } from "vitest";
import { segmentOf } from "#lib/exchange/testing/exported";
import { correctedOf } from "./block-text";

describe("a block's corrected text", () => {
  it.each([
    [["One.", "Two.", "Three."], "One. Two. Three."],
    [["One.", "", "Three."], "One. Three."],
    [["", "Two.", "Three."], "Two. Three."],
    [["One.", "Two.", ""], "One. Two."],
    [["One.", "", ""], "One."],
    [["", "", ""], ""],
  ])("of %j is %j", (texts, whole) => {
    const segments = texts.map((text, at) =>
      segmentOf({ text: "Machine.", marks: [] }, { text, marks: [] }, at < texts.length - 1 ? " " : ""),
    );
    expect(correctedOf({ id: "b", kind: "paragraph", segments }).text).toBe(whole);
  });
});
