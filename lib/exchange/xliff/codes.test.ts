import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseExchangeXml } from "#lib/exchange/exchange-xml";
import { anyCodedArticle } from "#lib/exchange/testing/any-coded-article";
import { exportedOf, segmentOf } from "#lib/exchange/testing/exported";
import { hasXliffSchemas, schemaErrors } from "#lib/exchange/testing/xmllint";
import { codesIn, withoutCodes } from "#lib/text/code";
import { codeNumbered, type InlineCode } from "#lib/text/inline-code";
import { xliffTranslation } from "./article";
import { xliffFaults } from "./check";
import { xliff12Faults } from "./check-12";
import { readXliff } from "./read";
import { writeXliff12 } from "./write-12";
import { writeXliff21 } from "./write-21";

/** The words of a text, with what each code in it is in its own format, as "‹opening <b>›". */
function spelled(text: string, codes: readonly InlineCode[], says: (code: InlineCode) => InlineCode = (code) => code) {
  let at = 0;
  let result = "";
  for (const { start, end, number, role } of codesIn(text)) {
    const code = codeNumbered(codes, number);
    const { data } = (code && (role === "closing" ? says(code).last : says(code).first)) ?? { data: null };
    result += `${text.slice(at, start)}‹${role} ${data ?? ""}›`;
    at = end;
  }
  return result + text.slice(at);
}

function segmentsOf(xml: string) {
  const [document] = xliffTranslation("", readXliff(xml)).documents;
  return (document?.segments ?? []).map(({ source, target, setting }) => ({
    source: spelled(source, setting?.codes ?? []),
    target: spelled(target, setting?.codes ?? []),
    codes: setting?.codes ?? [],
    raw: target,
  }));
}

const file = (unit: string) =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="fr" trgLang="en"><file id="f"><unit id="u">${unit}</unit></file></xliff>`;
const old = (source: string, target: string) =>
  `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="fr" target-language="en" datatype="x"><body><trans-unit id="1"><source>${source}</source><target>${target}</target></trans-unit></body></file></xliff>`;

/** Articles of which something comes back: sentences without words or codes are none. */
const anyWhole = anyCodedArticle.filter(({ blocks }) =>
  blocks.every(({ segments }) => segments.every(({ corrected }) => corrected.text.trim() !== "")),
);

describe("an article with codes as XLIFF", () => {
  it("has every code where it stood in 2.1, and is valid, whatever an editor did", () => {
    fc.assert(
      fc.property(anyWhole, (article) => {
        const xml = writeXliff21(article);
        expect(xliffFaults(parseExchangeXml(xml))).toEqual([]);
        expect(segmentsOf(xml).map(({ source, target }) => [source, target])).toEqual(
          article.blocks.flatMap(({ segments, codes = [] }) =>
            segments.map(({ source, corrected }) => [spelled(source ?? "", codes), spelled(corrected.text, codes)]),
          ),
        );
      }),
      { numRuns: 80 },
    );
  });

  it("has every code where it stood in 1.2", () => {
    fc.assert(
      fc.property(anyWhole, (article) => {
        const xml = writeXliff12(article);
        expect(xliff12Faults(parseExchangeXml(xml))).toEqual([]);
        expect(segmentsOf(xml).map(({ target }) => target.trim())).toEqual(
          article.blocks.flatMap(({ segments, codes = [] }) =>
            segments.map(({ corrected }) => spelled(corrected.text, codes).trim()),
          ),
        );
      }),
      { numRuns: 80 },
    );
  });

  it.skipIf(!hasXliffSchemas)("is as the schemas have it", async () => {
    for (const article of fc.sample(anyWhole, { numRuns: 10, seed: 7 })) {
      expect(await schemaErrors(writeXliff21(article), "2.1")).toEqual([]);
      expect(await schemaErrors(writeXliff12(article), "1.2")).toEqual([]);
    }
  });
});

describe("codes of a file", () => {
  const data = `<originalData><data id="d1">&lt;u class="x"&gt;</data><data id="d2">&lt;/u&gt;</data><data id="d3">{0}</data></originalData>`;
  const content = `<pc id="p" type="fmt" subType="xlf:u" dataRefStart="d1" dataRefEnd="d2" canOverlap="yes">WORDS</pc><ph id="7" canCopy="no" canDelete="no" canReorder="firstNo" dataRef="d3" disp="name" equiv="N"/><sc id="s" canOverlap="no"/>!<ec startRef="s" canOverlap="no"/><cp hex="001A"/>`;
  const xml = file(
    `${data}<segment><source>${content.replace("WORDS", "mots")}</source><target>${content.replace("WORDS", "words")}</target></segment>`,
  );

  it("are the same on both sides, and keep what it says of them", () => {
    const [segment] = segmentsOf(xml);
    expect(segment?.target).toBe('‹opening <u class="x">›words‹closing </u>›‹alone {0}›‹opening ›!‹closing ›‹alone ›');
    expect(segment?.source).toBe(segment?.target.replace("words", "mots"));
    expect(segment?.codes.map(({ id, shape, mayDelete, order, hex }) => [id, shape, mayDelete, order, hex])).toEqual([
      ["p", "pair", true, "yes", null],
      ["7", "alone", false, "firstNo", null],
      ["s", "pair", true, "yes", null],
      ["", "alone", true, "yes", "001A"],
    ]);
    expect(segment?.codes[1]?.first).toEqual({ data: "{0}", shown: "name", meant: "N" });
  });

  it("go out as they came after words were edited", () => {
    const [segment] = segmentsOf(xml);
    const text = segment?.raw.replace("words", "other words") ?? "";
    const own = { ...segmentOf({ text, marks: [] }), id: "s1", source: text };
    const codes = segment?.codes ?? [];
    const written = writeXliff21(exportedOf([], { blocks: [{ id: "b", kind: "paragraph", codes, segments: [own] }] }));
    for (const part of [
      `<pc id="p" type="fmt" subType="xlf:u" canOverlap="yes" dataRefStart="d1" dataRefEnd="d2">other words</pc>`,
      `<ph id="7" canCopy="no" canDelete="no" canReorder="firstNo" disp="name" equiv="N" dataRef="d3"/>`,
      `<cp hex="001A"/>`,
      `<data id="d3">{0}</data>`,
    ]) {
      expect(written).toContain(part);
    }
  });

  it.each([
    [`<g id="1">red</g>`, "‹opening ›red‹closing ›"],
    [`<g id="1" ctype="bold">red</g>`, "red"],
    [`<g id="1" ctype="bold"/>red`, "‹opening ›‹closing ›red"],
    [`<bpt id="1" ctype="bold">{</bpt>red<ept id="1">}</ept>`, "red"],
    [`<bpt id="1">{</bpt>red<ept id="1">}</ept>`, "‹opening {›red‹closing }›"],
    [`<bpt id="1" rid="9">{</bpt>red<ept id="2" rid="9">}</ept>`, "‹opening {›red‹closing }›"],
    [`<bx id="1"/>red<ex id="2" rid="1"/>`, "‹opening ›red‹closing ›"],
    [`<it id="1" pos="open">{</it>red`, "‹opening {›red"],
    [`red<it id="1" pos="close">}</it>`, "red‹closing }›"],
    [`red<ph id="1">&lt;img alt="<sub>cat</sub>"></ph>`, 'red‹alone <img alt="cat">›'],
    [`red<mrk mtype="protected">x</mrk>`, "redx"],
  ])("of 1.2: %s", (target, expected) => {
    const [segment] = segmentsOf(old("rouge", target));
    expect(segment?.target).toBe(expected);
  });

  it("that stand in the source alone are known, so that their loss can be told", () => {
    const [segment] = segmentsOf(old(`le <x id="1"/>chat`, "the cat"));
    expect([segment?.source, segment?.target, segment?.codes.length]).toEqual(["le ‹alone ›chat", "the cat", 1]);
  });

  it("that look like ours in the file's own words are none", () => {
    const [segment] = segmentsOf(old("un", `one \u{100004}\u{10fffd}two`));
    expect(segment?.raw).toBe("one two");
    expect(withoutCodes(segment?.raw ?? "")).toBe(segment?.raw);
  });
});
