import { deflateSync, strToU8, zipSync } from "fflate";
import { type HostileCase, hostile } from "./hostile-case";
import { each } from "./hostile-xml";
import { type LooseEntry, looseZip } from "./loose-zip";

const megabyte = 1_048_576;
const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const document = (body: string) => `<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`;
const paragraph = document("<w:p><w:r><w:t>The talks resumed.</w:t></w:r></w:p>");
type Parts = Readonly<Record<string, string | Uint8Array>>;
const zip = (parts: Parts) =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
    ),
    { level: 1 },
  );
const docx = (xml: string, more: Parts = {}) => zip({ "word/document.xml": xml, ...more });
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const sheetOf = (rows: string, before = "") =>
  `<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData></worksheet>`;
const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const workbook = '<workbook><sheets><sheet name="a"/></sheets></workbook>';
const xlsx = (sheet: string, more: Parts = {}) =>
  zip({ "xl/workbook.xml": workbook, "xl/worksheets/sheet1.xml": sheet, ...more });
const pair = sheetOf(`<row>${cell("a")}${cell("b")}</row>`);

const formats = [
  { format: "docx", part: "word/document.xml", xml: paragraph, make: docx, not: "importNotWord" },
  { format: "xlsx", part: "xl/workbook.xml", xml: workbook, make: () => xlsx(pair), not: "importNotText" },
] as const;

/** What both kinds of zip are tried with. */
const zips: readonly HostileCase[] = formats.flatMap(({ format, part, xml, not }) => {
  const whole: Parts = format === "docx" ? { [part]: xml } : { [part]: xml, "xl/worksheets/sheet1.xml": pair };
  const packed = (name: string, bytes: Uint8Array, more: Partial<LooseEntry> = {}): LooseEntry => {
    return { name, packed: deflateSync(bytes), unpacked: bytes.length, ...more };
  };
  const good = () => Object.entries(whole).map(([name, text]) => packed(name, strToU8(String(text))));
  const bomb = (size: number) => packed("b.bin", new Uint8Array(size));
  return [
    hostile(format, "zip bomb", () => looseZip([...good(), bomb(150 * megabyte)]), "importInflated", {
      megabytes: 150,
    }),
    hostile(
      format,
      "zip bomb",
      () => looseZip([packed(part, new Uint8Array(23 * megabyte).fill(0x20))]),
      "importInflated",
      { megabytes: 23 },
    ),
    hostile(format, "nested zip", () => looseZip([{ ...packed("a.zip", looseZip([bomb(80 * megabyte)])) }]), not),
    hostile(
      format,
      "lying sizes",
      () => looseZip([packed(part, new Uint8Array(150 * megabyte), { unpacked: 1000 })]),
      "importInflated",
    ),
    hostile(
      format,
      "lying sizes",
      () => looseZip([packed(part, strToU8(xml), { unpacked: 900_000 })]),
      "importDamaged",
    ),
    hostile(
      format,
      "overlapping parts",
      () => looseZip([...good(), ...Array.from({ length: 50 }, (_, at) => packed(`o${at}`, strToU8(xml), { at: 0 }))]),
      "importDamaged",
    ),
    hostile(
      format,
      "paths",
      () =>
        looseZip([
          ...good(),
          ...[
            "../../etc/passwd",
            "/etc/passwd",
            "C:\\Windows\\win.ini",
            "CON",
            "aux.xml",
            `${part}\0.txt`,
            "a".repeat(60_000),
          ].map((name) => packed(name, strToU8("x"))),
        ]),
      null,
    ),
    hostile(
      format,
      "many parts",
      () => looseZip([...good(), ...Array.from({ length: 3000 }, (_, at) => packed(`p${at}`, new Uint8Array()))]),
      "importTooManyEntries",
      { most: 2000 },
    ),
    hostile(
      format,
      "never closed",
      () => looseZip(good()).slice(0, 60),
      format === "docx" ? "importDamaged" : "importDamaged",
    ),
  ];
});

const text = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const styles = (xml: string) => ({
  "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="x/styles" Target="styles.xml"/><Relationship Id="h" Type="x/hyperlink" Target="../../../etc/passwd"/></Relationships>`,
  "word/styles.xml": `<w:styles xmlns:w="${word}">${xml}</w:styles>`,
});
const style = (id: string, base: string) => `<w:style w:styleId="${id}"><w:basedOn w:val="${base}"/></w:style>`;
const changed = (at: number, more = "") =>
  `<w:p><w:del><w:r><w:delText>old ${at}${more}</w:delText></w:r></w:del><w:ins>${text(`new ${at * 7}${more}`)}</w:ins></w:p>`;
const unlike = (count: number) => each(count, (at) => `<w:p w:r="${(at * 7919) % 999_983}"/>`);

const docxCases: readonly HostileCase[] = [
  hostile("docx", "entities", () => docx(`<!DOCTYPE a [<!ENTITY b "c">]>${paragraph}`), "importDoctype", {
    file: "word/document.xml",
  }),
  hostile(
    "docx",
    "external entity",
    () => docx(`<!DOCTYPE a SYSTEM "file:///etc/passwd">${paragraph}`),
    "importDoctype",
    { file: "word/document.xml" },
  ),
  hostile("docx", "levels", () => docx(document("<w:sdt>".repeat(100_000))), "importTooDeep", { most: 256 }),
  hostile("docx", "never closed", () => docx("<w:document>"), "importBadXml", { file: "word/document.xml" }),
  hostile(
    "docx",
    "many attributes",
    () => docx(document(`<w:p ${each(700_000, (at) => ` a${at}="${(at * 7919) % 999_983}"`)}/>`)),
    "importTooManyAttributes",
    { most: 1000 },
  ),
  hostile("docx", "many elements", () => docx(document(unlike(500_000))), "importTooManyEntries"),
  hostile(
    "docx",
    "huge value",
    () => docx(document(`<w:p w:a="${each(1_300_000, (at) => `${at} `)}">${text("a")}</w:p>`)),
    null,
  ),
  hostile(
    "docx",
    "squares",
    () =>
      docx(document(`<w:p>${(field("begin") + field("separate")).repeat(40_000)}${text("a").repeat(40_000)}</w:p>`)),
    "importTooDeep",
  ),
  hostile(
    "docx",
    "squares",
    () =>
      docx(
        document(
          `<w:p>${each(60_000, (at) => `<w:r><w:rPr><w:b w:val="${at % 2}"/></w:rPr><w:t>a${at % 10}</w:t></w:r>`)}</w:p>`,
        ),
      ),
    null,
  ),
  hostile("docx", "squares", () => docx(document(each(19_000, (at) => changed(at)))), null),
  hostile(
    "docx",
    "squares",
    () =>
      docx(
        document(
          changed(
            1,
            each(19_000, (at) => ` ${(at * 7919) % 9973}`),
          ),
        ),
      ),
    null,
  ),
  hostile(
    "docx",
    "references",
    () =>
      docx(
        document(`<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr>${text("a")}</w:p>`.repeat(3000)),
        styles(style("a", "b") + style("b", "a") + each(20_000, (at) => style(`s${at}`, `s${at + 1}`))),
      ),
    null,
  ),
  hostile(
    "docx",
    "references",
    () =>
      docx(
        document(`<w:p><w:pPr><w:pStyle w:val="s0"/></w:pPr>${text("a")}</w:p>`.repeat(10_000)),
        styles(each(20_000, (at) => style(`s${at}`, `s${at + 1}`))),
      ),
    null,
  ),
  hostile("docx", "paths", () => docx(paragraph, styles("")), null),
  hostile("docx", "declared otherwise", () => docx(`<?xml version="1.0" encoding="UTF-16"?>${paragraph}`), null),
  hostile("docx", "half characters", () => docx(document(`<w:p>${text("a&#xD800;")}</w:p>`)), "importBadXml", {
    file: "word/document.xml",
  }),
  hostile(
    "docx",
    "huge numbers",
    () => docx(document(`<w:p><w:pPr><w:outlineLvl w:val="1e999"/></w:pPr>${text("a")}</w:p>`)),
    null,
  ),
  hostile(
    "docx",
    "prototype keys",
    () => docx(document(`<w:p __proto__="a"><w:pPr><w:pStyle w:val="__proto__"/></w:pPr>${text("a")}</w:p>`)),
    null,
  ),
];

const strings = (inner: string) => ({ "xl/sharedStrings.xml": `<sst xmlns="${main}">${inner}</sst>` });
const shared = (at: number | string) => `<c t="s"><v>${at}</v></c>`;
const xlsxCases: readonly HostileCase[] = [
  hostile("xlsx", "entities", () => xlsx(`<!DOCTYPE a [<!ENTITY b "c">]>${pair}`), "exchangeDoctype", { line: 1 }),
  hostile("xlsx", "levels", () => xlsx("<a>".repeat(100_000)), "importTooDeep", { most: 128 }),
  hostile(
    "xlsx",
    "many attributes",
    () => xlsx(sheetOf(`<row ${each(700_000, (at) => ` a${at}="${(at * 7919) % 999_983}"`)}/>`)),
    "exchangeAttributes",
  ),
  hostile(
    "xlsx",
    "many elements",
    () => xlsx(sheetOf(each(600_000, (at) => `<row r="${(at * 7919) % 999_983}"/>`))),
    "importTooManyEntries",
  ),
  hostile(
    "xlsx",
    "claims",
    () =>
      xlsx(
        sheetOf(
          `<row r="1048576"><c r="XFD1048576"><v>1</v></c>${cell("a")}${cell("b")}</row>`,
          '<dimension ref="A1:XFD1048576"/>',
        ),
      ),
    null,
  ),
  hostile(
    "xlsx",
    "claims",
    () =>
      xlsx(
        sheetOf(`<row>${shared(0)}${shared(0)}</row>`.repeat(45_000)),
        strings(`<si><t>${each(3000, (at) => `word ${at} `)}</t></si>`),
      ),
    "importTooLong",
  ),
  hostile(
    "xlsx",
    "references",
    () =>
      xlsx(
        sheetOf(`<row>${shared(-1)}${shared("1e99")}</row><row>${shared("__proto__")}${cell("a")}</row>`),
        strings(""),
      ),
    null,
  ),
  hostile(
    "xlsx",
    "formulas",
    () => xlsx(sheetOf(`<row><c><f>WEBSERVICE("http://a.b")</f><v>1</v></c>${cell("=1+1")}</row>`)),
    null,
  ),
  hostile(
    "xlsx",
    "huge value",
    () => xlsx(sheetOf(`<row>${cell(each(1_300_000, (at) => `${at} `))}${cell("b")}</row>`)),
    null,
  ),
  hostile("xlsx", "half characters", () => xlsx(sheetOf(`<row>${cell("a_xD800_")}${cell("b")}</row>`)), null),
];

/** What formats in zips are tried with. */
export const hostileZips: readonly HostileCase[] = [...zips, ...docxCases, ...xlsxCases];
