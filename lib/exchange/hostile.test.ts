import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { Problem } from "#lib/problem";
import en from "#messages/en/problem";
import { writeDocx } from "./docx/write";
import type { ImportedArticle } from "./imported-article";
import { readArticle } from "./read-article";
import { exportedOf } from "./testing/exported";
import { goodFile } from "./testing/good-files";
import { attacks, type HostileFormat, hostileBytes, hostileFiles, refusalOf } from "./testing/hostile-case";
import { hostileSet } from "./testing/hostile-files";

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const main = (body: string) => `<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`;
const docx = (xml: string) => zipSync({ "word/document.xml": strToU8(xml) });
const file = (bytes: Uint8Array, fileName = "article.docx") => ({ bytes, fileName });
const pasted = (html: string) => ({ text: "x", html });

/** What it costs is measured by `npm run bench -- hostile`, each file in a process of its own. */
describe("a hostile file is refused for what it is, or read", () => {
  const numbered = hostileSet.map((one, at) => [`${one.format}, ${one.attack} (${at})`, one] as const);
  it.each(numbered)("%s", (_, one) => {
    const problem = refusalOf(one.format, hostileBytes(one));
    if (one.refused === null) expect(problem).toBeNull();
    else expect(problem).toMatchObject({ code: "invalid", message: one.refused, values: one.values });
    if (problem) expect(Object.keys(en)).toContain(problem.message);
    // What names the prototypes of objects reaches none.
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  it("every format is tried, by every attack that it can be the way of", () => {
    expect(new Set(hostileSet.map(({ format }) => format))).toEqual(new Set(Object.keys(hostileFiles)));
    expect(new Set(hostileSet.map(({ attack }) => attack))).toEqual(new Set(attacks));
  });

  it.each(Object.keys(hostileFiles) as HostileFormat[])("a good file of %s is read", async (format) => {
    expect(refusalOf(format, await goodFile(format))).toBeNull();
  });
});

describe("what is refused plainly", () => {
  it.each<readonly [string, string, () => Parameters<typeof readArticle>[0]]>([
    ["a locked file", "importLocked", () => file(locked(docx(main(""))))],
    ["an unknown entity", "importBadXml", () => file(docx(main("<w:p>&b;</w:p>")))],
    ["11 MB pasted", "importTooLarge", () => ({ text: "x".repeat(11 * 1_048_576), html: null })],
    ["a block without end", "importBlockTooLong", () => pasted(`<p>${"word ".repeat(50_000)}`)],
    ["100,000 nested tags, pasted", "importTooDeep", () => pasted("<div>".repeat(100_000))],
    ["bytes that are no text", "importNotText", () => file(new Uint8Array([1, 2, 0, 4]))],
    ["a PDF called .docx", "importUnknownFormat", () => file(strToU8("%PDF-1.7 …"))],
    ["an old Word file", "importUnknownFormat", () => file(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]))],
    ["nothing", "importEmpty", () => file(new Uint8Array())],
    ["white space", "importEmpty", () => ({ text: " \n\u00a0\n", html: "<p>&nbsp;</p>" })],
  ])("%s", (_, key, make) => {
    expect(problemOf(() => readArticle(make()))).toMatchObject({ code: "invalid", message: key });
    expect(Object.keys(en)).toContain(key);
  });
});

describe("what is cleaned, and told", () => {
  const read = (html: string) => readArticle(pasted(html));
  it.each<readonly [string, ImportedArticle, string, string]>([
    ["a script", read("<p>One.</p><script>steal()</script>"), "One.", "script 1"],
    ["a script link", read('<p><a href="javascript:steal()">One</a>.</p>'), "One.", "link 1"],
    ["one that hides", read('<p><a href=" java\tscript:steal()">One</a>.</p>'), "One.", "link 1"],
    ["a data link", read('<p><a href="data:text/html,x">One</a>.</p>'), "One.", "link 1"],
    ["an event handler", read('<p onclick="steal()">One<img src=x onerror=steal()>.</p>'), "One.", "image 1"],
    ["hidden text", read('<p>One.<span style="display: none">Two.</span></p>'), "One.", "hidden 1"],
    ["a turned direction", read("<p>One\u202e owT.\u202c</p>"), "One owT.", "control 2"],
    ["unseen letters", read("<p>One\u{e0041}\u{e0042}.</p>"), "One.", "control 2"],
    ["half a character", read("<p>One\ud83d.</p>"), "One\ufffd.", "brokenCharacter 1"],
  ])("%s", (_, { blocks, notices }, text, notice) => {
    expect(blocks).toEqual([{ kind: "paragraph", text, marks: [] }]);
    expect(notices.map(({ detail, count }) => `${detail} ${count}`)).toEqual([notice]);
  });

  it("a script link in Markdown and in Word", () => {
    const markdown = readArticle(file(strToU8("# One\n\n[Two](javascript:steal())\n"), "a.md"));
    const field = 'HYPERLINK "javascript:steal()"';
    const linked = readArticle(
      file(docx(main(`<w:p><w:fldSimple w:instr='${field}'><w:r><w:t>Two</w:t></w:r></w:fldSimple></w:p>`))),
    );
    for (const { blocks, notices } of [markdown, linked]) {
      expect(blocks.at(-1)).toMatchObject({ text: "Two", marks: [] });
      expect(notices).toEqual([{ kind: "dropped", detail: "link", count: 1 }]);
    }
  });

  it("a file's name is never trusted", () => {
    const { blocks } = readArticle(file(strToU8("<!doctype html><p>One.</p>"), "../../etc/passwd\u0000.docx"));
    expect(blocks).toEqual([{ kind: "paragraph", text: "One.", marks: [] }]);
  });

  it("text in an old encoding is read and said", () => {
    const { blocks, notices } = readArticle(file(new Uint8Array([0x93, 0xe9, 0x74, 0xe9, 0x94, 0x2e]), "a.txt"));
    expect(blocks[0]?.text).toBe("“été”.");
    expect(notices).toEqual([{ kind: "converted", detail: "encoding", count: 1 }]);
  });

  it.each([
    ["in UTF-16 with its mark", [0xff, 0xfe, 0xe9, 0x00, 0x2e, 0x00], "é.", false],
    ["of Chinese in UTF-16", [0xfe, 0xff, 0x8c, 0x08, 0x52, 0x24, 0x30, 0x02], "谈判。", false],
    ["in UTF-8 behind a mark of UTF-16", [0xff, 0xfe, 0x41, 0xc3, 0xa9, 0x2e], "Aé.", true],
    ["in UTF-16 behind the other mark", [0xfe, 0xff, 0x41, 0x00, 0x2e, 0x00], "A.", true],
  ] as const)("text %s is read, and a mark that lies is told", (_, bytes, text, isTold) => {
    const { blocks, notices } = readArticle(file(new Uint8Array(bytes), "a.txt"));
    expect(blocks[0]?.text).toBe(text);
    expect(notices.map(({ detail }) => detail)).toEqual(isTold ? ["encoding"] : []);
  });
});

describe("damage", () => {
  it("never does anything but refuse or read", async () => {
    const whole = await writeDocx(exportedOf([{ kind: "paragraph", text: "The talks resumed.", marks: [] }]));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 }),
        fc.nat(),
        (hits, cut) => {
          const bytes = whole.slice(0, cut % 5 === 0 ? cut % whole.length : whole.length);
          for (const [at, value] of hits) bytes[at % Math.max(1, bytes.length)] = value;
          refuseOrRead(() => readArticle(file(bytes)));
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);

  it("of any text, pasted or in a file", () => {
    const soup = fc
      .array(
        fc.constantFrom(
          ..."<p> </p> <b> </i> <table> <td> <!-- --> & &# [ ]( * _ ` # > - 1. \n \t \u0000 < <a <svg> ]]> <![CDATA[ x".split(
            " ",
          ),
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join(" "));
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: "binary" })), (text) => {
        refuseOrRead(() => readArticle({ text, html: text }));
        refuseOrRead(() => readArticle({ text, html: null }));
        refuseOrRead(() => readArticle(file(strToU8(text), "a.md")));
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});

/** What comes out of any reading can be stored: one line, no outer white space, formatting within. */
function refuseOrRead(read: () => ImportedArticle): void {
  const problem = problemOf(() => {
    for (const { text, marks } of read().blocks) {
      expect(text).toBe(text.trim());
      expect(text).not.toMatch(/[^\P{Cc}\t]|[\u2028\u2029]|\p{Surrogate}/u);
      for (const mark of marks) expect(mark.start >= 0 && mark.start < mark.end && mark.end <= text.length).toBe(true);
    }
  });
  if (problem) expect(problem.code).toBe("invalid");
}

function problemOf(run: () => unknown): Problem | null {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

function locked(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 < copy.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
  }
  return copy;
}
