import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decodeXml } from "#lib/exchange/decode-xml";
import { parseExchangeXml } from "#lib/exchange/exchange-xml";
import { brokenRules } from "#lib/exchange/testing/xliff-suite";
import { canonicalXml } from "#lib/exchange/testing/xmllint";
import { writeXmlDocument } from "#lib/exchange/write-xml";
import { xliffFaults } from "./check";

const suite = new URL("../../../../shared/data/xliff/xliff-21/test-suite/", import.meta.url);
const files = (parts: readonly string[]) =>
  parts.flatMap((part) => {
    const folder = new URL(`${part}/`, suite);
    return existsSync(folder) ? readdirSync(folder).map((name) => new URL(name, folder)) : [];
  });
const nameOf = ({ pathname }: URL) => pathname.slice(pathname.lastIndexOf("/") + 1);
const valid = files(["core/valid", "modules/valid", "core/in-out"]).map((url) => [nameOf(url), url] as const);
const invalid = files(["core/invalid", "modules/invalid"]).map((url) => [nameOf(url), url] as const);
const treeOf = (url: URL) => parseExchangeXml(decodeXml(readFileSync(url)));

describe.skipIf(valid.length === 0)("OASIS's XLIFF 2.1 suite (skipped: ../shared/data is not here)", () => {
  it.each(valid)("%s is valid", (_, url) => {
    expect(xliffFaults(treeOf(url))).toEqual([]);
  });
  it.each(invalid)("%s is refused for what it breaks", (name, url) => {
    expect(xliffFaults(treeOf(url))[0]?.rule).toBe(brokenRules[name]);
  });
  it("is written back as it was read, in canonical XML", async () => {
    for (const [, url] of valid) {
      const xml = decodeXml(readFileSync(url));
      const canonical = await canonicalXml(xml);
      expect(canonical).toMatch(/^<xliff/);
      expect(await canonicalXml(writeXmlDocument(parseExchangeXml(xml)))).toBe(canonical);
    }
  }, 120_000);
});
