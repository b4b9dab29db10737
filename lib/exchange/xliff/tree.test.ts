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

describe("a damaged file", () => {
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
