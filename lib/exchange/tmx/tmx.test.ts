import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeXml } from "#lib/exchange/decode-xml";
import { anyXmlText } from "#lib/exchange/testing/any-xml-text";
import { Problem } from "#lib/problem";
import { sourceLanguageOf, type TmxMemory, type TmxPiece, tmxCodes, tmxText, variantIn } from "./memory";
import { readTmx } from "./read";
import { writeTmx } from "./write";

const attributes = fc.dictionary(fc.constantFrom("tuid", "creationdate", "x-one", "i"), anyXmlText, { maxKeys: 3 });
const remark = fc.record({ type: fc.option(anyXmlText), text: anyXmlText, attributes: fc.constant({}) });
const piece: fc.Arbitrary<TmxPiece> = fc.letrec<{ piece: TmxPiece; code: TmxPiece }>((tie) => ({
  code: fc.record({
    code: fc.constantFrom(...tmxCodes),
    attributes,
    content: fc.array(tie("piece"), { maxLength: 2 }),
  }),
  piece: fc.oneof({ depthSize: "small", maxDepth: 3 }, anyXmlText, tie("code")),
})).piece;

/** Neighbouring texts are one text in a file, and empty ones are nothing. */
function joined(pieces: readonly TmxPiece[]): TmxPiece[] {
  const whole: TmxPiece[] = [];
  for (const one of pieces) {
    const last = whole.at(-1);
    if (typeof one !== "string") whole.push({ ...one, content: joined(one.content) });
    else if (typeof last === "string") whole[whole.length - 1] = last + one;
    else if (one !== "") whole.push(one);
  }
  return whole;
}

const segment = fc.array(piece, { maxLength: 5 }).map(joined);
const variant = fc.record({
  language: fc.constantFrom("en", "fr-CA", "eN-uS"),
  segment,
  attributes,
  remarks: fc.array(remark, { maxLength: 2 }),
});
const unit = fc.record({
  variants: fc.array(variant, { maxLength: 3 }),
  attributes,
  remarks: fc.array(remark, { maxLength: 2 }),
});
const header = {
  ...{ creationtool: "A", creationtoolversion: "2", segtype: "sentence", "o-tmf": "B" },
  ...{ adminlang: "en", srclang: "fr", datatype: "html" },
};
const memory: fc.Arbitrary<TmxMemory> = fc.record({
  attributes: attributes.map((some) => ({ ...header, ...some })),
  remarks: fc.array(remark, { maxLength: 2 }),
  units: fc.array(unit, { maxLength: 4 }),
});

describe("a translation memory", () => {
  it("reads back as it was written", () => {
    fc.assert(
      fc.property(memory, (written) => {
        expect(readTmx(writeTmx(written))).toEqual({ ...written, dropped: new Map() });
      }),
      { numRuns: 300 },
    );
  });
  it("never crashes when damaged: it is read, or refused with a Problem", () => {
    fc.assert(
      fc.property(memory, fc.nat(), fc.string({ maxLength: 4 }), (written, at, put) => {
        const xml = writeTmx(written);
        const place = at % (xml.length + 1);
        try {
          readTmx(xml.slice(0, place) + put + xml.slice(place + put.length));
        } catch (error) {
          expect(error).toBeInstanceOf(Problem);
        }
      }),
      { numRuns: 300 },
    );
  });
  it("has words without codes, and languages in any case", () => {
    const xml = `<tmx version="1.4"><header srclang="EN-us"/><body><tu><tuv xml:lang="fr-CA"><seg>Le <bpt i="1">&lt;b></bpt>chat<ept i="1">&lt;/b></ept> <hi>noir</hi><ph><sub>alt</sub></ph></seg></tuv></tu></body></tmx>`;
    const read = readTmx(xml);
    const [only] = read.units;
    if (!only) throw new Error("There is no unit.");
    expect(tmxText(variantIn(only, "FR")?.segment ?? [])).toBe("Le chat noir");
    expect(sourceLanguageOf(only, read)).toBe("EN-us");
  });
  it.each([
    ["exchangeRoot", "<tbx/>", { format: "TMX", element: "tbx" }],
    ["exchangeMissing", "<tmx>\n<header/>\n</tmx>", { line: 1, element: "tmx", missing: "<body>" }],
    [
      "exchangeMissing",
      "<tmx><header/><body><tu>\n<tuv><seg/></tuv></tu></body></tmx>",
      { line: 2, missing: "xml:lang" },
    ],
    [
      "exchangeMissing",
      '<tmx><header/><body><tu>\n\n<tuv xml:lang="en"/></tu></body></tmx>',
      { line: 3, missing: "<seg>" },
    ],
    [
      "exchangeStray",
      '<tmx><header/><body><tu><tuv xml:lang="en"><seg><b/></seg></tuv></tu></body></tmx>',
      { element: "b" },
    ],
    ["exchangeXml", "<tmx>\n<header></tmx>", { line: 2 }],
    ["exchangeXml", "<tmx>&x;</tmx>", { line: 1 }],
    ["exchangeDoctype", '<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>', { line: 1 }],
    ["importTooDeep", "<tmx>".repeat(100_000), { most: 128 }],
  ])("is refused as %s, with line and element", (message, xml, values) => {
    expect(refusal(() => readTmx(xml))).toMatchObject({ code: "invalid", message, values });
  });
});

const folder = new URL("../../../../shared/data/tmx/", import.meta.url);
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".tmx")) : [];

describe.skipIf(names.length === 0)("published memories (skipped: ../shared/data is not here)", () => {
  it.each(names)("%s is read, and read again the same after writing", (name) => {
    const { dropped, ...read } = readTmx(decodeXml(readFileSync(new URL(name, folder))));
    expect(read.units.length).toBeGreaterThan(0);
    expect(readTmx(writeTmx(read))).toEqual({ ...read, dropped: new Map() });
    expect([...dropped.keys()].filter((element) => ["tu", "tuv", "seg", "prop", "note"].includes(element))).toEqual([]);
  });
});

function refusal(run: () => unknown): Problem {
  try {
    run();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error("It was read.");
}
