import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BlockKind } from "#lib/articles/block-kind";
import { readDocx } from "./docx/read";
import { writeDocx } from "./docx/write";
import { readHtml } from "./html/read";
import { writeHtml } from "./html/write";
import { readMarkdown } from "./markdown/read";
import { writeMarkdown } from "./markdown/write";
import { anyBlocks } from "./testing/any-block";
import { exportedOf } from "./testing/exported";
import { readText } from "./text/read";
import { writeText } from "./text/write";

/** The kinds that Markdown has; the others come back as paragraphs. */
const markdownKinds: readonly BlockKind[] = ["crosshead", "paragraph", "quotation", "listItem", "numberedItem"];

describe("what is written reads back as itself", () => {
  it("HTML: text, kind and formatting", () => {
    fc.assert(
      fc.property(anyBlocks(), (blocks) => {
        expect(readHtml(writeHtml(exportedOf(blocks))).blocks).toEqual(blocks);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it("Markdown: text, the kinds it has, and formatting", () => {
    fc.assert(
      fc.property(anyBlocks(markdownKinds), (blocks) => {
        expect(readMarkdown(writeMarkdown(exportedOf(blocks))).blocks).toEqual(blocks);
      }),
      { numRuns: 600 },
    );
  }, 60_000);

  it("Word: text, kind and formatting", async () => {
    await fc.assert(
      fc.asyncProperty(anyBlocks(), async (blocks) => {
        expect(readDocx(await writeDocx(exportedOf(blocks))).blocks).toEqual(blocks);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("plain text: text, lists and quotations, but for lines that look like one", () => {
    const isMarked = /^(?:[-•*‣▪●–—]\s|\d{1,3}[.)]\s|[٠-٩]+[.)-]\s|>)/u;
    fc.assert(
      fc.property(anyBlocks(["paragraph", "quotation", "listItem", "numberedItem"]), (blocks) => {
        fc.pre(!blocks.some(({ text }) => isMarked.test(text)));
        const read = readText(writeText(exportedOf(blocks))).blocks;
        expect(read.map(({ text }) => text)).toEqual(blocks.map(({ text }) => text));
        const told = ["listItem", "numberedItem"];
        expect(read.map(({ kind }) => told.includes(kind) && kind)).toEqual(
          blocks.map(({ kind }) => told.includes(kind) && kind),
        );
      }),
    );
  });
});
