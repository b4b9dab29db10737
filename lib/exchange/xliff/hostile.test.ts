import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseExchangeXml } from "#lib/exchange/exchange-xml";
import { anyXliffArticle } from "#lib/exchange/testing/any-xliff-article";
import { anyXliffTree } from "#lib/exchange/testing/any-xliff-tree";
import { writeXmlDocument } from "#lib/exchange/write-xml";
import { Problem } from "#lib/problem";
import { xliffTranslation } from "./article";
import { xliffFaults } from "./check";
import { readXliff } from "./read";
import { writeXliff12 } from "./write-12";
import { writeXliff21 } from "./write-21";

const many = 20_000;
const each = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => write(i)).join("");
const head = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:its="http://www.w3.org/2005/11/its" version="2.1" srcLang="en" trgLang="fr"><file id="f">`;
const unit = (inner: string) => `${head}<unit id="u">${inner}</unit></file></xliff>`;
const source = (inner: string) => unit(`<segment><source>${inner}</source></segment>`);
const fixed = 'canReorder="no" canCopy="no" canDelete="no"';
const started = (name: string) => each(many, (i) => `<${name} id="m${i}"/>`);

describe("a hostile file is read or refused in one pass", () => {
  it.each<readonly [string, string]>([
    ["markers in markers", source(`${started("sm")}x${each(many, (i) => `<em startRef="m${many - 1 - i}"/>`)}`)],
    ["codes in codes", source(`${started("sc")}x${each(many, (i) => `<ec startRef="m${i}"/>`)}`)],
    ["copies of one code", source(`<ph id="p"/>${each(many, (i) => `<ph id="p${i}" copyOf="p"/>`)}`)],
    [
      "codes in one order",
      source(
        `<ph id="p" canReorder="firstNo" canCopy="no" canDelete="no"/>${each(many, (i) => `<ph id="p${i}" ${fixed}/>`)}`,
      ),
    ],
    [
      "targets in another order",
      unit(each(many, (i) => `<segment><source>a</source><target order="${many - i}">b</target></segment>`)),
    ],
    ["as many levels as are read", source(`${each(110, (i) => `<mrk id="m${i}">`)}x${"</mrk>".repeat(110)}`)],
  ])("%s: read", (_, xml) => {
    expect(readXliff(xml).files).toHaveLength(1);
  });

  const issue = 'type="its:generic" its:locQualityIssue';
  it.each<readonly [string, string, string, object]>([
    ["100,000 nested markers", "importTooDeep", source(each(100_000, (i) => `<mrk id="m${i}">`)), { most: 128 }],
    ["elements without end", "importTooManyEntries", source('<ph id="p"/>'.repeat(300_000)), { most: 250_000 }],
    ["entities", "exchangeDoctype", `<!DOCTYPE x [<!ENTITY a "b">]>${source("&a;")}`, { line: 1 }],
    ["faults without end", "xliffRule", unit("<bad/>".repeat(many)), { rule: "element" }],
    ["a prefix that nobody declares", "xliffRule", unit("<x:y/><segment><source/></segment>"), { rule: "element" }],
    ["a version to come", "xliffRule", source("x").replace('"2.1"', '"3.0"'), { rule: "version" }],
    ["another vocabulary", "xliffRule", "<xliff xmlns='urn:x'/>", { rule: "root" }],
    ["half a file", "exchangeXml", source("x").slice(0, 200), { line: 1 }],
    [
      "issues that multiply",
      "annotationTooMuch",
      unit(
        `<its:locQualityIssues xml:id="i">${each(2000, () => '<its:locQualityIssue locQualityIssueType="other"/>')}</its:locQualityIssues><segment><source>x</source><target>${each(2000, (i) => `<mrk id="m${i}" ${issue}sRef="#its=i">a</mrk>`)}</target></segment>`,
      ),
      { field: "<mrk>" },
    ],
    [
      "quotes that multiply",
      "annotationTooMuch",
      unit(
        `<segment><source>x</source><target>${each(2000, (i) => `<sm id="m${i}" ${issue}Type="other"/>`)}${"word ".repeat(10_000)}${each(2000, (i) => `<em startRef="m${i}"/>`)}y</target></segment>`,
      ),
      { field: "<sm>" },
    ],
  ])("%s: refused as %s", (_, message, xml, values) => {
    expect(refusal(() => xliffTranslation("", readXliff(xml)))).toMatchObject({ code: "invalid", message, values });
  });

  it("is refused with a Problem when it is damaged, or read", () => {
    fc.assert(
      fc.property(
        anyXliffArticle,
        fc.boolean(),
        fc.array(fc.tuple(fc.nat(), fc.string({ maxLength: 6 }), fc.nat(8)), { minLength: 1, maxLength: 4 }),
        ({ article, quality }, isNew, damages) => {
          let xml = isNew ? writeXliff21(article, quality) : writeXliff12(article, quality);
          for (const [at, put, length] of damages) {
            const place = at % (xml.length + 1);
            xml = xml.slice(0, place) + put + xml.slice(place + length);
          }
          try {
            xliffTranslation("", readXliff(xml));
          } catch (error) {
            expect(error).toBeInstanceOf(Problem);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe("any document", () => {
  it("is read as it was written, and what is said of it does not change", () => {
    fc.assert(
      fc.property(anyXliffTree, (tree) => {
        const xml = writeXmlDocument(tree);
        const read = parseExchangeXml(xml);
        expect(writeXmlDocument(read)).toBe(xml);
        const rules = xliffFaults(read).map(({ rule, element }) => [rule, element]);
        const again = xliffFaults(parseExchangeXml(writeXmlDocument(read)));
        expect(again.map(({ rule, element }) => [rule, element])).toEqual(rules);
      }),
      { numRuns: 150 },
    );
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
