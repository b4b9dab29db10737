import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type Reading, readDocx } from "./read";

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A Word file of this body, and of what else its text needs. */
function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const types = ["styles", "numbering"].filter((name) => parts[`word/${name}.xml`]);
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const links = types.map((name) => `<Relationship Id="${name}" Type="${office}/${name}" Target="${name}.xml"/>`);
  const hyperlink = `<Relationship Id="l1" Type="${office}/hyperlink" Target="https://example.org/a" TargetMode="External"/>`;
  const files: Record<string, string> = {
    "word/document.xml": `<w:document ${w} ${r} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join("")}${hyperlink}</Relationships>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

const p = (text: string, properties = "") => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const title = p("Ferry strike ends", '<w:outlineLvl w:val="0"/>');

describe("reading Word", () => {
  it("knows a heading by its style in any language, and by what the style is based on", () => {
    const styles = `<w:styles ${w}>
      <w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/></w:style>
      <w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
      <w:style w:type="paragraph" w:styleId="Rubrik"><w:name w:val="Rubrik"/><w:basedOn w:val="berschrift2"/></w:style>
      <w:style w:type="paragraph" w:styleId="a"><w:name w:val="Abschnitt"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Lgende"><w:name w:val="caption"/></w:style>
      <w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style></w:styles>`;
    const styled = ["Titre1", "berschrift2", "Rubrik", "a", "Lgende", "Zitat"].map((id) =>
      p(id, `<w:pStyle w:val="${id}"/>`),
    );
    const kinds = readDocx(docx(styled.join(""), { "word/styles.xml": styles })).blocks.map(({ kind }) => kind);
    expect(kinds).toEqual(["headline", "crosshead", "crosshead", "crosshead", "caption", "quotation"]);
  });

  it("knows bullets from numbers, and a list that the style gives", () => {
    const numbering = `<w:numbering ${w}>
      <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
      <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
      <w:num w:numId="4"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
    const styles = `<w:styles ${w}><w:style w:styleId="L"><w:name w:val="Aufzählung"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style></w:styles>`;
    const list = (id: number) => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`;
    const body = title + p("One", list(4)) + p("Two", list(5)) + p("Three", '<w:pStyle w:val="L"/>') + p("No", list(0));
    const parts = { "word/numbering.xml": numbering, "word/styles.xml": styles };
    const kinds = readDocx(docx(body, parts)).blocks.map(({ kind }) => kind);
    expect(kinds).toEqual(["headline", "listItem", "numberedItem", "listItem", "paragraph"]);
  });

  it("keeps stress that a character style gives, and takes it away where the run says so", () => {
    const styles = `<w:styles ${w}><w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style></w:styles>`;
    const run = (text: string, properties: string) =>
      `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const strong = '<w:rStyle w:val="Strong"/>';
    const body = `${title}<w:p>${run("A ", "")}${run("red", strong)}${run(" rag", `${strong}<w:b w:val="0"/>`)}${run(" here", '<w:i w:val="true"/>')}</w:p>`;
    expect(readDocx(docx(body, { "word/styles.xml": styles })).blocks[1]).toEqual({
      kind: "paragraph",
      text: "A red rag here",
      marks: [
        { kind: "bold", start: 2, end: 5 },
        { kind: "italic", start: 10, end: 14 },
      ],
    });
  });

  it("keeps links, told as elements or as fields", () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = '<w:r><w:instrText xml:space="preserve"> HYPERLINK "https://example.org/b" </w:instrText></w:r>';
    const body = `${title}<w:p><w:hyperlink r:id="l1" w:anchor="part"><w:r><w:t>first</w:t></w:r></w:hyperlink><w:r><w:t xml:space="preserve"> and </w:t></w:r>${field("begin")}${code}${field("separate")}<w:r><w:t>second</w:t></w:r>${field("end")}</w:p>`;
    expect(readDocx(docx(body)).blocks[1]).toEqual({
      kind: "paragraph",
      text: "first and second",
      marks: [
        { kind: "link", href: "https://example.org/a#part", start: 0, end: 5 },
        { kind: "link", href: "https://example.org/b", start: 10, end: 16 },
      ],
    });
  });

  it("reads tables cell by cell and text boxes after their paragraph, and tells what it leaves out", () => {
    const table = `<w:tbl><w:tr><w:tc>${p("Left cell.")}</w:tc><w:tc>${p("Right cell.")}</w:tc></w:tr></w:tbl>`;
    const box = `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${p("In the box.")}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent><w:t>Beside it.</w:t><w:footnoteReference w:id="2"/></w:r><w:r><w:drawing/></w:r></w:p>`;
    const { blocks, notices } = readDocx(docx(title + table + box));
    expect(blocks.map(({ text }) => text)).toEqual([
      "Ferry strike ends",
      "Left cell.",
      "Right cell.",
      "Beside it.",
      "In the box.",
    ]);
    expect(notices.map(({ detail, count }) => `${detail} ${count}`)).toEqual(["table 1", "footnote 1", "image 1"]);
  });
});

const folder = resolve(import.meta.dirname, "../../../../shared/data/docx-revisions");

describe.skipIf(!existsSync(folder))("real documents with tracked changes", () => {
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith("-Accepted.docx"))
    : ["(no data at hand)"];
  const textOf = (name: string, reading: Reading = "accepted") =>
    readDocx(readFileSync(resolve(folder, name)), reading).blocks.map(({ text }) => text);

  it.each(names)("%s is what the tracked one reads as", (accepted) => {
    expect(textOf(accepted.replace("-Accepted", ""))).toEqual(textOf(accepted));
  });

  it.each(
    names.map((name) => name.replace("-Accepted", "-Rejected")).filter((name) => existsSync(resolve(folder, name))),
  )("%s is what the tracked one was before", (rejected) => {
    expect(textOf(rejected.replace("-Rejected", ""), "rejected")).toEqual(textOf(rejected));
  });
});
