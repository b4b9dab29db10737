import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeArticleTmx } from "#lib/exchange/bilingual/article";
import { pairsOfMemory } from "#lib/exchange/bilingual/pairs";
import { anyCodedArticle } from "#lib/exchange/testing/any-coded-article";
import { codesIn, withoutCodes } from "#lib/text/code";
import { codeNumbered, type InlineCode } from "#lib/text/inline-code";
import { readTmx } from "./read";

const memory = (source: string, target: string) =>
  `<tmx version="1.4"><header srclang="fr"/><body><tu><tuv xml:lang="fr"><seg>${source}</seg></tuv><tuv xml:lang="en"><seg>${target}</seg></tuv></tu></body></tmx>`;

/** Words and codes in order: "‹<b>›". */
function spelled(text: string, codes: readonly InlineCode[] = []) {
  return codesIn(text).reduceRight((whole, { start, end, number, role }) => {
    const code = codeNumbered(codes, number);
    const data = role === "closing" ? code?.last.data : code?.first.data;
    return `${whole.slice(0, start)}‹${role} ${data ?? ""}›${whole.slice(end)}`;
  }, text);
}

describe("the codes of a memory", () => {
  it("are the same on both sides by their x, or by their order", () => {
    const xml = memory(
      `<bpt i="1" x="3">{</bpt>un<ept i="1">}</ept> <ph x="4">[img]</ph> <hi>chat</hi>`,
      `<ph x="4">[img]</ph> a <bpt i="9" x="3">{</bpt>cat<ept i="9">}</ept>`,
    );
    const [pair] = pairsOfMemory(readTmx(xml)).pairs;
    expect(spelled(pair?.source ?? "", pair?.codes)).toBe("‹opening {›un‹closing }› ‹alone [img]› chat");
    expect(spelled(pair?.target ?? "", pair?.codes)).toBe("‹alone [img]› a ‹opening {›cat‹closing }›");
    expect(pair?.codes?.map(({ id, shape }) => [id, shape])).toEqual([
      ["3", "pair"],
      ["4", "alone"],
    ]);
  });

  it("come back as they went out, wherever an editor put them", () => {
    fc.assert(
      fc.property(anyCodedArticle, (article) => {
        const wanted = article.blocks.flatMap(({ segments, codes }) =>
          segments
            .filter(({ source, corrected }) => source && corrected.text)
            .map(({ source, corrected }) => [spelled(source ?? "", codes), spelled(corrected.text, codes)]),
        );
        fc.pre(wanted.length > 0);
        const read = pairsOfMemory(readTmx(writeArticleTmx(article))).pairs;
        expect(read.map(({ source, target, codes }) => [spelled(source, codes), spelled(target, codes)])).toEqual(
          wanted,
        );
        expect(read.every(({ target, codes }) => codes !== undefined || withoutCodes(target) === target)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
