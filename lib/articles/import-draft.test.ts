import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DraftBlock, draftOf, joinBlock, splitBlock, withKind, withoutBlock, withText } from "./import-draft";

const blocks = draftOf([
  { kind: "headline", text: "Talks resume", marks: [] },
  { kind: "paragraph", text: "They met again. Nobody signed.", marks: [{ kind: "bold", start: 16, end: 22 }] },
]);
const spelled = (list: readonly DraftBlock[]) =>
  list
    .map(({ text }) => text)
    .join("")
    .replace(/\s/g, "");

describe("mending a preview", () => {
  it("loses no word by splitting anywhere and joining again", () => {
    fc.assert(
      fc.property(fc.nat(40), (at) => {
        const split = splitBlock(blocks, 1, at, "en");
        expect(spelled(split)).toBe(spelled(blocks));
      }),
    );
  });

  it("is undone by joining where a word was not cut", () => {
    expect(joinBlock(splitBlock(blocks, 1, 15, "en"), 1)).toEqual(blocks);
  });

  it("carries comments with their words through splits, joins and typing", () => {
    const on = (list: readonly DraftBlock[]) =>
      list.flatMap(({ text, comments = [] }) => comments.map(({ start, end }) => text.slice(start, end)));
    const commented = draftOf([
      { kind: "headline", text: "Talks resume", marks: [], comments: [{ comment: 0, start: 0, end: 5 }] },
      { kind: "paragraph", text: "They met. Nobody signed.", marks: [], comments: [{ comment: 1, start: 5, end: 16 }] },
    ]);
    expect(on(joinBlock(commented, 0))).toEqual(["Talks", "met. Nobody"]);
    expect(on(splitBlock(commented, 1, 9, "en"))).toEqual(["Talks", "met.", "Nobody"]);
    expect(on(withText(commented, 1, "So they met. Nobody signed.", "en"))).toEqual(["Talks", "met. Nobody"]);
    expect(on(withoutBlock(commented, 0))).toEqual(["met. Nobody"]);
  });

  it("carries formatting to the part that has its words", () => {
    expect(splitBlock(blocks, 1, 15, "en")[2]).toMatchObject({
      text: "Nobody signed.",
      marks: [{ kind: "bold", start: 0, end: 6 }],
    });
  });

  it("lets formatting follow its words while someone types", () => {
    const typed = withText(blocks, 1, "They met again today. Nobody\nsigned.", "en")[1];
    expect(typed).toMatchObject({
      text: "They met again today. Nobody signed.",
      marks: [{ kind: "bold", start: 22, end: 28 }],
    });
  });

  it("changes one kind, leaves one block out, and nothing past the ends", () => {
    expect(withKind(blocks, 1, "quotation")[1]?.kind).toBe("quotation");
    expect(withoutBlock(blocks, 0)).toHaveLength(1);
    expect(joinBlock(blocks, 1)).toEqual(blocks);
    expect(splitBlock(blocks, 1, 0, "en")).toEqual(blocks);
  });

  it("takes what words became with them", () => {
    const corrected = { text: "They met once more. Everybody signed.", marks: [] };
    const tracked = draftOf([{ kind: "paragraph", text: "They met again. Nobody signed.", marks: [], corrected }]);
    const split = splitBlock(tracked, 0, 15, "en");
    expect(split.map((block) => block.corrected?.text)).toEqual(["They met once more.", "Everybody signed."]);
    expect(joinBlock(split, 0)).toEqual(tracked);
  });
});
