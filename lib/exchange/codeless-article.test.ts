import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeSign, hasCodes, withoutCodes } from "#lib/text/code";
import { codelessArticle } from "./codeless-article";
import { exportFormats, writeArticle } from "./formats";
import { anyCodedArticle } from "./testing/any-coded-article";
import { exportedOf, segmentOf } from "./testing/exported";

describe("an article for formats without codes", () => {
  it("has no code anywhere, and every word", () => {
    fc.assert(
      fc.property(anyCodedArticle, (article) => {
        const codeless = codelessArticle(article);
        expect(hasCodes(JSON.stringify(codeless))).toBe(false);
        expect(codeless.blocks.flatMap(({ segments }) => segments.map(({ corrected }) => corrected.text))).toEqual(
          article.blocks.flatMap(({ segments }) => segments.map(({ corrected }) => withoutCodes(corrected.text))),
        );
      }),
      { numRuns: 50 },
    );
  });

  it("has its formatting over the same words", () => {
    const sign = codeSign({ number: 1, role: "alone" });
    const end = { data: "<br>", shown: null, meant: null };
    const code = {
      ...({ number: 1, shape: "alone", id: "1", type: null, subType: null, mayDelete: true, mayCopy: true } as const),
      ...({ mayOverlap: true, order: "yes", first: end, last: end, hex: null } as const),
    };
    const text = { text: `a${sign} red rag`, marks: [{ kind: "bold" as const, start: 4, end: 7 }] };
    const block = { id: "b", kind: "paragraph" as const, codes: [code], segments: [segmentOf(text)] };
    const [only] = codelessArticle(exportedOf([], { blocks: [block] })).blocks[0]?.segments ?? [];
    expect(only?.corrected).toEqual({ text: "a red rag", marks: [{ kind: "bold", start: 2, end: 5 }] });
  });

  it("is what every format gets that has no codes", async () => {
    const [article] = fc.sample(anyCodedArticle, { numRuns: 1, seed: 3 });
    if (!article) return;
    for (const format of exportFormats) {
      const { bytes } = await writeArticle(article, format);
      const isRecord = format === "json";
      expect([format, hasCodes(new TextDecoder().decode(bytes)) && !isRecord]).toEqual([format, false]);
    }
  });
});
