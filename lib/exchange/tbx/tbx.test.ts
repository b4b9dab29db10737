import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeXml } from "#lib/exchange/decode-xml";
import { anyXmlText } from "#lib/exchange/testing/any-xml-text";
import { Problem } from "#lib/problem";
import { type ReadTermbase, readTbx } from "./read";
import { type Termbase, tbxStatuses } from "./termbase";
import { writeMartif, writeTbx } from "./write";

/** White space in a row is one blank in a term base. */
const words = anyXmlText.map((text) => `w${text.replace(/[ \t\r\n]+/g, " ").trimEnd()}`);
const remarks = fc.array(
  fc.record({ kind: fc.constantFrom("note", "definition", "partOfSpeech", "termType", "x & y"), text: words }),
  { maxLength: 3 },
);
const term = fc.record({ text: words, status: fc.option(fc.constantFrom(...tbxStatuses)), remarks });
const language = fc.record({
  language: fc.constantFrom("en", "fr-CA"),
  terms: fc.array(term, { maxLength: 3 }),
  remarks,
});
const concept = fc.record({ id: fc.option(words), languages: fc.array(language, { maxLength: 3 }), remarks });
const termbase: fc.Arbitrary<Termbase> = fc.record({
  language: fc.constantFrom("en", "ar"),
  concepts: fc.array(concept, { maxLength: 3 }),
});

describe("a term base", () => {
  it.each([
    ["TBX v3", writeTbx],
    ["martif", writeMartif],
  ])("reads back as it was written as %s", (_, write) => {
    fc.assert(
      fc.property(termbase, (written) => {
        expect(withoutLines(readTbx(write(written)))).toEqual({ ...written, dropped: new Map() });
      }),
      { numRuns: 200 },
    );
  });
  it("never crashes when damaged: it is read, or refused with a Problem", () => {
    fc.assert(
      fc.property(termbase, fc.nat(), fc.string({ maxLength: 4 }), (written, at, put) => {
        const xml = writeTbx(written);
        const place = at % (xml.length + 1);
        try {
          readTbx(xml.slice(0, place) + put + xml.slice(place + put.length));
        } catch (error) {
          expect(error).toBeInstanceOf(Problem);
        }
      }),
      { numRuns: 200 },
    );
  });
  it.each([
    [
      "attributes",
      '<descrip type="subjectField">Law</descrip>',
      '<termNote type="administrativeStatus">supersededTerm-admn-sts</termNote>',
    ],
    [
      "elements",
      "<min:subjectField>Law</min:subjectField>",
      "<min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus>",
    ],
  ])("has its kinds as %s", (_, about, status) => {
    const xml = `<tbx xml:lang="en" xmlns:min="m"><text><body><conceptEntry id="c">${about}<langSec xml:lang="en"><termSec><term>act</term>${status}</termSec></langSec></conceptEntry></body></text></tbx>`;
    expect(readTbx(xml).concepts).toEqual([
      {
        id: "c",
        remarks: [{ kind: "subjectField", text: "Law" }],
        languages: [{ language: "en", remarks: [], terms: [{ text: "act", status: "superseded", remarks: [] }] }],
      },
    ]);
  });
  it.each([
    ["exchangeRoot", "<tmx/>", { format: "TBX" }],
    ["exchangeMissing", "<tbx>\n<text/></tbx>", { missing: "<body>" }],
    [
      "exchangeMissing",
      "<tbx><text><body><conceptEntry>\n<langSec/></conceptEntry></body></text></tbx>",
      { line: 2, missing: "xml:lang" },
    ],
    [
      "exchangeMissing",
      '<martif><text><body><termEntry><langSet xml:lang="en">\n<tig/></langSet></termEntry></body></text></martif>',
      { line: 2, missing: "<term>" },
    ],
    ["exchangeDoctype", '<!DOCTYPE martif [<!ENTITY a SYSTEM "file:///etc/passwd">]><martif>&a;</martif>', { line: 1 }],
    ["importTooDeep", "<martif>".repeat(100_000), {}],
  ])("is refused as %s, with line and element", (message, xml, values) => {
    expect(refusal(() => readTbx(xml))).toMatchObject({ code: "invalid", message, values });
  });
});

const folder = new URL("../../../../shared/data/tbx/", import.meta.url);
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".tbx")) : [];

describe.skipIf(names.length === 0)("published term bases (skipped: ../shared/data is not here)", () => {
  it.each(names)("%s: every term, and the same again after writing", (name) => {
    const xml = decodeXml(readFileSync(new URL(name, folder)));
    const { dropped, lines: _, ...read } = readTbx(xml);
    const terms = read.concepts.flatMap(({ languages }) => languages.flatMap((one) => one.terms));
    expect(terms.length).toBe(xml.match(/<term[\s>]/g)?.length);
    expect(dropped.get("term")).toBeUndefined();
    for (const write of [writeTbx, writeMartif])
      expect(withoutLines(readTbx(write(read)))).toEqual({ ...read, dropped: new Map() });
  });
  it("reads the encoding that a file declares", () => {
    const { concepts } = readTbx(decodeXml(readFileSync(new URL("test02_win1254.tbx", folder))));
    expect(concepts[0]?.languages.map(({ terms }) => terms[0]?.text)).toEqual([
      expect.stringMatching(/^term with: \p{L}+ and \p{L}+$/u),
      expect.stringMatching(/^tr term with: \p{L}+ and \p{L}+$/u),
    ]);
  });
});

function withoutLines({ lines: _, ...read }: ReadTermbase) {
  return read;
}

function refusal(run: () => unknown): Problem {
  try {
    run();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error("It was read.");
}
