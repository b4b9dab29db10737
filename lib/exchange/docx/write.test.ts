import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { correctedOf } from "#lib/exchange/block-text";
import type { ExportedArticle, ExportedBlock } from "#lib/exchange/exported-article";
import { notSignedOffLine } from "#lib/exchange/not-signed-off";
import { anyMarked } from "#lib/exchange/testing/any-block";
import { exportedOf, segmentOf } from "#lib/exchange/testing/exported";
import { wordChanges, wordText } from "#lib/exchange/testing/word-text";
import { readDocx } from "./read";
import { writeDocx, writeTrackedDocx } from "./write";

const anySegment = fc
  .tuple(anyMarked, fc.option(anyMarked), fc.constantFrom(" ", "", "\u3000"))
  .map(([machine, corrected, space]) => segmentOf(machine, corrected ?? machine, space));
const anyBlock = fc
  .record({
    kind: fc.constantFrom("paragraph" as const, "listItem" as const, "caption" as const),
    segments: fc.array(anySegment, { minLength: 1, maxLength: 3 }),
  })
  .map(({ kind, segments }): ExportedBlock => ({ id: "0199f0a0-0000-7000-8000-000000000001", kind, segments }));
const anyArticle = fc.array(anyBlock, { minLength: 1, maxLength: 3 }).map((blocks) => exportedOf([], { blocks }));

function textsOf({ blocks }: ExportedArticle, side: "machine" | "corrected"): string[] {
  return blocks.map((block) =>
    side === "corrected"
      ? correctedOf(block).text
      : block.segments.map(({ machine, machineSpaceAfter }) => machine.text + machineSpaceAfter).join(""),
  );
}

describe("a Word file with tracked changes", () => {
  it("is the corrected text when all are accepted, and the machine's when all are rejected", async () => {
    await fc.assert(
      fc.asyncProperty(anyArticle, async (article) => {
        const bytes = await writeTrackedDocx(article);
        expect(wordText(bytes, "accept")).toEqual(textsOf(article, "corrected"));
        expect(wordText(bytes, "reject")).toEqual(textsOf(article, "machine"));
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("reads back as the clean one does", async () => {
    await fc.assert(
      fc.asyncProperty(anyArticle, async (article) => {
        const [tracked, clean] = await Promise.all([writeTrackedDocx(article), writeDocx(article)]);
        expect(readDocx(tracked).blocks).toEqual(readDocx(clean).blocks);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it("names who changed what, and when", async () => {
    const segment = segmentOf(
      { text: "A red cloth hung there.", marks: [] },
      { text: "A red rag hung there.", marks: [] },
    );
    const article = exportedOf([], { blocks: [{ id: "b", kind: "paragraph", segments: [segment] }] });
    expect(wordChanges(await writeTrackedDocx(article))).toEqual([
      "w:del Léa Martin 2026-03-04T05:06:07Z cloth",
      "w:ins Léa Martin 2026-03-04T05:06:07Z rag",
    ]);
  });

  it("lets the space before a sentence that went be of whoever took it out", async () => {
    const kept = segmentOf({ text: "They lose.", marks: [] }, undefined, " ");
    const gone = segmentOf({ text: "Advertisement", marks: [] }, { text: "", marks: [] });
    const article = exportedOf([], { blocks: [{ id: "b", kind: "paragraph", segments: [kept, gone] }] });
    expect(wordChanges(await writeTrackedDocx(article))).toEqual([
      "w:del Léa Martin 2026-03-04T05:06:07Z  ",
      "w:del Léa Martin 2026-03-04T05:06:07Z Advertisement",
    ]);
  });

  it("takes a block away that has no words left", async () => {
    const gone = segmentOf({ text: "Advertisement", marks: [] }, { text: "", marks: [] });
    const kept = segmentOf({ text: "The talks resumed.", marks: [] });
    const blocks: ExportedBlock[] = [
      { id: "a", kind: "paragraph", segments: [gone] },
      { id: "b", kind: "paragraph", segments: [kept] },
    ];
    const bytes = await writeTrackedDocx(exportedOf([], { blocks }));
    expect(wordText(bytes, "accept")).toEqual(["The talks resumed."]);
    expect(wordText(bytes, "reject")).toEqual(["Advertisement", "The talks resumed."]);
    expect(wordText(await writeDocx(exportedOf([], { blocks })), "accept")).toEqual(["The talks resumed."]);
  });

  it("tracks formatting that changed over words that stayed", async () => {
    const segment = segmentOf(
      { text: "A red cloth", marks: [] },
      { text: "A red cloth", marks: [{ kind: "bold", start: 2, end: 5 }] },
    );
    const bytes = await writeTrackedDocx(
      exportedOf([], { blocks: [{ id: "b", kind: "paragraph", segments: [segment] }] }),
    );
    expect(mainOf(bytes)).toContain("<w:rPrChange");
  });
});

describe("any Word file", () => {
  const blocks = [
    { kind: "paragraph" as const, text: "السلام عليكم", marks: [{ kind: "bold" as const, start: 0, end: 6 }] },
  ];

  it("is the same for the same article", async () => {
    const linked = { kind: "link" as const, href: "https://example.org/", start: 0, end: 3 };
    const article = exportedOf([{ kind: "numberedItem", text: "One two", marks: [linked] }]);
    expect(await writeDocx(article)).toEqual(await writeDocx(article));
    expect(await writeTrackedDocx(article)).toEqual(await writeTrackedDocx(article));
  });

  it("runs from right to left where its language does", async () => {
    const xml = mainOf(await writeDocx(exportedOf(blocks, { targetLanguage: "ar" })));
    expect(xml).toMatch(/<w:bidi\/>/);
    expect(xml).toMatch(/<w:rtl\/>/);
    expect(xml).toMatch(/<w:bCs\/>/);
  });

  it("says inside when nobody signed it off", async () => {
    const article = exportedOf(blocks, { signOff: null });
    for (const bytes of [await writeDocx(article), await writeTrackedDocx(article)]) {
      expect(wordText(bytes, "accept")[0]).toBe(notSignedOffLine);
      expect(strFromU8(unzipSync(bytes)["docProps/core.xml"] ?? new Uint8Array())).toContain(notSignedOffLine);
    }
    expect(mainOf(await writeDocx(exportedOf(blocks)))).not.toContain(notSignedOffLine);
  });

  it("counts each numbered list from one", async () => {
    const item = { kind: "numberedItem" as const, text: "Item", marks: [] };
    const xml = mainOf(await writeDocx(exportedOf([item, item, ...blocks, item])));
    const lists = [...xml.matchAll(/<w:numId w:val="(\d+)"/g)].map((match) => match[1]);
    expect(lists[0]).toBe(lists[1]);
    expect(lists[2]).not.toBe(lists[1]);
  });
});

function mainOf(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
}
