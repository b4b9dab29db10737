import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { ExportedArticle } from "#lib/exchange/exported-article";
import { exportedOf, segmentOf } from "#lib/exchange/testing/exported";
import { readTmx } from "#lib/exchange/tmx/read";
import { writeArticleCsv, writeArticleTmx, writeArticleTsv, writeArticleXlsx } from "./article";
import { readDelimited } from "./delimited";
import { pairsOfMemory } from "./pairs";
import { readXlsx } from "./xlsx";

const plain = (text: string) => ({ text, marks: [] });
const made = exportedOf([{ kind: "paragraph", text: "x", marks: [] }]);
const article = {
  ...made,
  blocks: [
    {
      id: "b",
      kind: "paragraph" as const,
      segments: [
        { ...segmentOf(plain("It rains"), plain("=It rains.")), source: "Il pleut." },
        { ...segmentOf(plain("And more.")), source: null },
      ],
    },
  ],
};
const table = {
  ...{ sourceLanguage: "fr", targetLanguage: "en" },
  pairs: [
    { source: "Il pleut.", target: "=It rains." },
    { source: "", target: "And more." },
  ],
};
const unsigned = { ...article, signOff: null };

describe("an article beside its source", () => {
  it.each([
    ["CSV", (one: ExportedArticle) => readDelimited(writeArticleCsv(one))],
    ["TSV", (one: ExportedArticle) => readDelimited(writeArticleTsv(one))],
    ["Excel", (one: ExportedArticle) => readXlsx(writeArticleXlsx(one))],
  ])("is, as %s, the corrected text, signed off or not", (_, roundTrip) => {
    expect(roundTrip(article)).toEqual(table);
    expect(roundTrip(unsigned)).toEqual(table);
  });
  it("is, as a memory, what has a source", () => {
    expect(pairsOfMemory(readTmx(writeArticleTmx(article))).pairs).toEqual(table.pairs.slice(0, 1));
    expect(readTmx(writeArticleTmx(unsigned)).remarks[0]?.text).toContain("NOT SIGNED OFF");
  });
  it("says in Excel that it is not signed off", () => {
    const sheet = (bytes: Uint8Array) => new TextDecoder().decode(unzipSync(bytes)["xl/worksheets/sheet1.xml"]);
    expect(sheet(writeArticleXlsx(unsigned))).toContain("NOT SIGNED OFF");
    expect(sheet(writeArticleXlsx(article))).not.toContain("NOT SIGNED OFF");
  });
});
