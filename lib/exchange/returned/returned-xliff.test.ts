import { describe, expect, it } from "vitest";
import { exportedOf, segmentOf } from "#lib/exchange/testing/exported";
import { writeXliff12 } from "#lib/exchange/xliff/write-12";
import { writeXliff21 } from "#lib/exchange/xliff/write-21";
import { Problem } from "#lib/problem";
import en from "#messages/en/problem";
import { matchReturned } from "./match";
import { readReturned } from "./read-returned";

const sentences = ["Crews had worked through the night.", "Nobody was hurt, officials said.", "Ferries sail at noon."];
const idOf = (number: number) => `0199f0a0-0000-7000-8001-${String(number).padStart(12, "0")}`;
const segments = sentences.map((text, at) => ({
  ...segmentOf({ text, marks: [] }, undefined, " "),
  id: idOf(at + 1),
  source: `Source ${at + 1}.`,
}));
const block = { id: "0199f0a0-0000-7000-8000-000000000001", kind: "paragraph" as const, segments };
const article = exportedOf([], { blocks: [block] });
const known = segments.map(({ id, version, corrected }) => {
  return { id, blockId: block.id, kind: block.kind, version, base: corrected };
});

const encode = (text: string) => new TextEncoder().encode(text);
const returned = (xml: string) => {
  const { suggestions, ...rest } = matchReturned(readReturned(encode(xml)), known, "en");
  const told = suggestions.map(({ segmentId, content, by }) => [Number(segmentId.slice(-3)), content.text, by]);
  return { suggestions: told, ...rest };
};

describe("an XLIFF file that was edited", () => {
  it.each([
    ["2.1", writeXliff21(article)],
    ["1.2", writeXliff12(article)],
  ])("%s says which article and export it is, and which sentence was edited", (_, xml) => {
    expect(readReturned(encode(xml))).toMatchObject({ articleId: article.id, exportId: article.exportId });
    expect(returned(xml.replace("sail at noon", "sail at one")).suggestions).toEqual([
      [3, "Ferries sail at one.", "id"],
    ]);
  });

  it("2.1 that a tool cut anew is matched by its words", () => {
    const xml = writeXliff21(article);
    const [whole = ""] = new RegExp(`<segment id="${idOf(2)}".*?</segment>`).exec(xml) ?? [];
    const half = (id: string, text: string) =>
      `<segment id="${id}"><source xml:space="preserve">Source</source><target xml:space="preserve">${text}</target></segment>`;
    const cut = (second: string) => xml.replace(whole, half(idOf(2), "Nobody was hurt, ") + half("s2-2", second));
    expect(returned(cut("officials said."))).toEqual({ suggestions: [], unchanged: 3, additions: [], missing: [] });
    expect(returned(cut("the officials said.")).suggestions).toEqual([
      [2, "Nobody was hurt, the officials said.", "text"],
    ]);
  });

  it("1.2 whose units a tool cut inside of itself keeps its ids", () => {
    const xml = writeXliff12(article).replace(
      /(<target[^>]*>)Nobody was hurt, officials said\./,
      '$1<mrk mtype="seg" mid="0">Nobody was hurt,</mrk> <mrk mtype="seg" mid="1">officials insisted.</mrk>',
    );
    expect(returned(xml).suggestions).toEqual([[2, "Nobody was hurt, officials insisted.", "id"]]);
  });

  it("in which one sentence went into another is matched by its words, and no text is lost", () => {
    const xml = writeXliff12(article)
      .replace(
        "Crews had worked through the night.",
        "Crews had worked through the night. Nobody was hurt, officials said.",
      )
      .replace(/(<target[^>]*>)Nobody was hurt, officials said\. ?/, "$1");
    expect(returned(xml)).toEqual({ suggestions: [], unchanged: 3, additions: [], missing: [] });
  });

  it("with a target that nobody translated says nothing of its sentence", () => {
    const xml = writeXliff21(article).replace("Ferries sail at noon.", "");
    expect(returned(xml)).toEqual({ suggestions: [], unchanged: 2, additions: [], missing: [idOf(3)] });
  });
});

describe("what is no returned file", () => {
  it.each([
    ["plain text", encode("Crews had worked through the night."), "returnedUnknownFormat"],
    ["nothing", new Uint8Array(), "returnedUnknownFormat"],
    ["half a zip", new Uint8Array([0x50, 0x4b, 3, 4, 0]), "importDamaged"],
    [
      "XLIFF with entities",
      encode('<!DOCTYPE xliff [<!ENTITY a "b">]><xliff version="1.2">&a;</xliff>'),
      "exchangeDoctype",
    ],
    ["XLIFF that ends early", encode('<xliff version="1.2"><file>'), "exchangeXml"],
    ["11 MB", new Uint8Array(11 * 1_048_576), "importTooLarge"],
    ["XLIFF without a target", encode(writeXliff12(article).replace(/<target.*?<\/target>/g, "")), "importEmpty"],
  ])("%s is refused plainly", (_, bytes, key) => {
    let problem: unknown = null;
    try {
      readReturned(bytes);
    } catch (error) {
      problem = error;
    }
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({ code: "invalid", message: key });
    expect(Object.keys(en)).toContain(key);
  });

  it("many sentences that are alike, and none that is the article’s, are refused too", () => {
    const many = Array.from({ length: 1200 }, (_, at) => `It is so, and so it is ${at % 7}.`);
    const xml = (texts: readonly string[]) =>
      `<xliff version="1.2"><file original="a" source-language="fr" target-language="en" datatype="plaintext"><body>${texts
        .map((text, at) => `<trans-unit id="${at}"><source>x</source><target>${text}</target></trans-unit>`)
        .join("")}</body></file></xliff>`;
    const wanted = many.map((text, at) => ({ ...known[0], id: idOf(at), base: { text: `${text} Not`, marks: [] } }));
    const all = wanted.map((each) => ({ ...each, blockId: block.id, kind: block.kind, version: 1 }));
    expect(() => matchReturned(readReturned(encode(xml(many))), all, "en")).toThrow(Problem);
  });
});
