import { describe, expect, it } from "vitest";
import { parseExchangeXml } from "#lib/exchange/exchange-xml";
import { writeXmlDocument } from "#lib/exchange/write-xml";
import { Problem } from "#lib/problem";
import { codeSign } from "#lib/text/code";
import { xliffTranslation } from "./article";
import { xliffFaults } from "./check";
import { readXliff } from "./read";

const names = 'xmlns="urn:oasis:names:tc:xliff:document:1.2"';
const old = (body: string, more = "") =>
  `<xliff version="1.2" ${names} ${more}><file original="a.docx" source-language="fr" target-language="en" datatype="x"><header><note>All</note></header><body>${body}</body></file></xliff>`;
const unit = (inner: string, id = "1") => `<trans-unit id="${id}">${inner}</trans-unit>`;

const alone = (number: number) => codeSign({ number, role: "alone" });

function segmentsOf(xml: string) {
  const [document] = xliffTranslation("", readXliff(xml)).documents;
  return (document?.segments ?? []).map(({ id, source, target, setting }) => {
    return { id, source, target, marks: setting?.marks, space: setting?.spaceAfter, lost: setting?.lostCodes };
  });
}

describe("XLIFF 1.2", () => {
  it("has words with signs for native codes, and formatting that codes mean", () => {
    const target = `A <g id="1" ctype="bold">cat</g><x id="2"/> <bpt id="3" ctype="link">&lt;a href="https://a.org/?x=1&amp;amp;y"></bpt>sat<ept id="3">&lt;/a></ept> <ph id="4">{<sub>alt</sub>}</ph><mrk mtype="term">here</mrk>.`;
    expect(segmentsOf(old(unit(`<source>Un chat</source><target>${target}</target><note>Why?</note>`)))).toEqual([
      {
        ...{ id: "1", source: "Un chat", target: `A cat${alone(1)} sat ${alone(2)}here.`, space: "", lost: 0 },
        marks: [
          { kind: "bold", start: 2, end: 5 },
          { kind: "link", href: "https://a.org/?x=1&y", start: 8, end: 11 },
        ],
      },
    ]);
  });
  it("has the segments that tools mark, in SDLXLIFF inside of other codes, with what stands between them", () => {
    const cut = (one: string, two: string) =>
      `<g id="9"><mrk mtype="seg" mid="1">${one}</mrk> <mrk mtype="seg" mid="2">${two}</mrk></g>`;
    const sdl = 'xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" sdl:version="1.0"';
    const xml = old(
      unit(
        `<source>Un. Deux.</source><seg-source>${cut("Un.", "Deux.")}</seg-source><target>${cut("One.", "Two.")}</target><sdl:seg-defs><sdl:seg id="1"/></sdl:seg-defs>`,
      ),
      sdl,
    );
    expect(segmentsOf(xml).map(({ id, source, target, space }) => [id, source, target, space])).toEqual([
      ["1", "Un.", "One.", " "],
      ["2", "Deux.", "Two.", ""],
    ]);
  });
  it("passes over what vendors put anywhere, and keeps it for writing back", () => {
    const xml = old(
      `<group id="g" m:para-id="1">${unit("<source>a</source><m:tu-metadata/><target>b</target><prop-group><prop>p</prop></prop-group>", "x:0")}</group>`,
      'xmlns:m="http://www.memsource.com/mxlf/2.0" m:version="2.4"',
    );
    const read = readXliff(xml);
    expect(read.files[0]?.units[0]?.id).toBe("x:0");
    expect(read.files[0]?.notes).toEqual(["All"]);
    expect(writeXmlDocument(read.root)).toContain("<m:tu-metadata/>");
  });
  it.each([
    ["missingElement", old(unit("<target>b</target>")), "trans-unit"],
    ["missingAttribute", old("<trans-unit><source/></trans-unit>"), "trans-unit"],
    ["id", old(unit("<source/>") + unit("<source/>")), "trans-unit"],
    ["element", old(unit("<source><b/></source>")), "b"],
    ["text", old("words"), "body"],
    ["value", old(unit("<source/>")).replace('"fr"', '"f r"'), "file"],
    [
      "reference",
      old(
        unit('<source/><seg-source><mrk mtype="seg" mid="1"/></seg-source><target><mrk mtype="seg" mid="2"/></target>'),
      ),
      "mrk",
    ],
  ])("is refused for %s", (rule, xml, element) => {
    expect(refusal(xml)).toMatchObject({ message: "xliffRule", values: { rule, element, line: 1 } });
  });
});

const core = (version: string, uri: string, inner: string) =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:${uri}" version="${version}" srcLang="en" trgLang="fr">${inner}</xliff>`;
const file = `<file id="f"><unit id="u"><segment><source>a</source></segment></unit></file>`;

describe("XLIFF 2", () => {
  it.each([
    ["2.0", "2.0", file, null],
    ["2.1", "2.0", file, null],
    ["2.2", "2.2", `<notes><note ref="#f=f">n</note></notes>${file}`, null],
    ["2.1", "2.0", `<notes><note>n</note></notes>${file}`, "element"],
    ["2.2", "2.0", file, "version"],
    ["2.1", "2.2", file.replace("<unit", '<unit xmlns="urn:oasis:names:tc:xliff:document:2.0"'), "missingElement"],
  ])("%s in the namespace of %s: %s", (version, uri, inner, rule) => {
    const xml = core(version, uri, inner);
    if (rule === null) expect(readXliff(xml).version).toBe(version);
    else expect(refusal(xml).values.rule).toBe(rule);
  });
  it("has its segments in the order of the targets, and white space as the file says", () => {
    const segment = (source: string, target: string, order: number) =>
      `<segment id="${source}"><source>${source}</source><target order="${order}">${target}</target></segment>`;
    const inner = `<file id="f"><unit id="u">${segment("a", "x \n y ", 2)}${segment("b", "z", 1)}</unit></file>`;
    expect(segmentsOf(core("2.1", "2.0", inner)).map(({ id, target }) => [id, target.trim()])).toEqual([
      ["b", "z"],
      ["a", "x y"],
    ]);
    expect(segmentsOf(core("2.1", "2.0", inner.replace("<file", '<file xml:space="preserve"')))[1]?.target).toBe(
      "x \n y ",
    );
  });
  it.each([
    ['<sc id="1"/>a<ec startRef="1"/><ec startRef="1"/>', "codePair"],
    ['<pc id="1"><ph id="1"/></pc>', "id"],
    ['<ph id="1" equiv="x"/><pc id="2" equivStart="x"/>', "equivPair"],
    ['<cp hex="0041"/>', "codePoint"],
    ['<mrk id="1" type="mtc:match" ref="#a"/>', "matchRef"],
    ['<sc id="1"/><ec startRef="1" dir="ltr"/>', "codeDirection"],
    [
      '<pc id="1" canReorder="firstNo" canCopy="no" canDelete="no"><ph id="2" canReorder="no" canCopy="no" canDelete="no"/></pc>',
      null,
    ],
    [
      '<ph id="1" canReorder="firstNo" canCopy="no" canDelete="no"/><ph id="2"/><ph id="3" canReorder="no" canCopy="no" canDelete="no"/>',
      "reorderSequence",
    ],
  ])("holds codes to the core: %s", (source, rule) => {
    const inner = `<file id="f"><unit id="u"><segment><source>${source}</source></segment></unit></file>`;
    expect(xliffFaults(parseExchangeXml(core("2.1", "2.0", inner)))[0]?.rule ?? null).toBe(rule);
  });
});

function refusal(xml: string): Problem {
  try {
    readXliff(xml);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error("It was read.");
}
