import { type Attack, type HostileCase, type HostileFormat, hostile } from "./hostile-case";

type XmlFormat = Extract<HostileFormat, "tmx" | "tbx" | "xliff21" | "xliff12">;

/** A file of the format with `inner` where a text stands, and `more` attributes beside those of the element. */
const around: Readonly<Record<XmlFormat, (inner: string, more?: string) => string>> = {
  tmx: (inner, more = "") =>
    `<tmx version="1.4"><header srclang="en"/><body><tu${more}><tuv xml:lang="en"><seg>${inner}</seg></tuv><tuv xml:lang="fr"><seg>x</seg></tuv></tu></body></tmx>`,
  tbx: (inner, more = "") =>
    `<martif type="TBX" xml:lang="en"><text><body><termEntry${more}><langSet xml:lang="en"><tig><term>${inner}</term></tig></langSet></termEntry></body></text></martif>`,
  xliff21: (inner, more = "") =>
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="fr"><file id="f"><unit id="u"${more}><segment><source>x</source><target>${inner}</target></segment></unit></file></xliff>`,
  xliff12: (inner, more = "") =>
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="f" source-language="en" target-language="fr" datatype="plaintext"><body><trans-unit id="u"${more}><source>x</source><target>${inner}</target></trans-unit></body></file></xliff>`,
};

/** An element that may stand in a text. */
const code: Readonly<Record<XmlFormat, string>> = {
  tmx: '<ph x="1"/>',
  tbx: "<hi/>",
  xliff21: '<cp hex="0001"/>',
  xliff12: '<x id="1"/>',
};
const open: Readonly<Record<XmlFormat, string>> = {
  tmx: "<hi>",
  tbx: "<hi>",
  xliff21: '<pc id="p">',
  xliff12: '<g id="g">',
};
const manyElements = { tmx: 250_000, tbx: 250_000, xliff21: 150_000, xliff12: 150_000 };
/** XLIFF 2 says what may stand where, so that its refusals name the rule. */
const isXliff = (format: XmlFormat) => format === "xliff21";

export const each = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index)).join("");

const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${each(9, (at) => `<!ENTITY ${"bcdefghij"[at]} "${`&${"abcdefghi"[at]};`.repeat(10)}">`)}]>`;
const outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';

/** What every format of XML is tried with. */
export const hostileXml: readonly HostileCase[] = (["tmx", "tbx", "xliff21", "xliff12"] as const).flatMap((format) => {
  const file = around[format];
  const one = (
    attack: Attack,
    make: HostileCase["make"],
    refused: string | null = null,
    values: HostileCase["values"] = {},
  ) => hostile(format, attack, make, refused, values);
  const most = manyElements[format];
  return [
    one("entities", () => `${laughs}${file("&j;")}`, "exchangeDoctype", { line: 1 }),
    one("external entity", () => `${outside}${file("&a;")}`, "exchangeDoctype", { line: 1 }),
    one("external DTD", () => `<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">${file("x")}`),
    one("levels", () => file(open[format].repeat(100_000)), "importTooDeep", { most: 128 }),
    one("never closed", () => file(`\n${open[format].repeat(50)}`), "exchangeXml", { line: 2 }),
    one(
      "many attributes",
      () =>
        file(
          "x",
          each(700_000, (at) => ` a${at}=""`),
        ),
      "exchangeAttributes",
      { most: 200 },
    ),
    one("many elements", () => file(code[format].repeat(600_000)), "importTooManyEntries", { most }),
    one(
      "huge value",
      () => file("x", ` ${isXliff(format) ? 'xml:space="' : 'x="'}${"v".repeat(9_000_000)}"`),
      isXliff(format) ? "xliffRule" : null,
    ),
    one("declared otherwise", () => `<?xml version="1.0" encoding="UTF-32"?>${file("x")}`, "exchangeEncoding", {
      encoding: "UTF-32",
    }),
    one("wrong mark", () => utf16(file("x"), [0xff, 0xfe], true), null),
    one("overlong UTF-8", () => spliced(file("@"), [0xc0, 0xaf]), null),
    one("NUL", () => file("\0"), "importNotText"),
    one("half characters", () => `<?xml version="1.0"?>\n${file("&#xD800;")}`, "exchangeXml", { line: 2 }),
    one("huge numbers", () => file("&#99999999999999999999;"), "exchangeXml", { line: 1 }),
    one(
      "prototype keys",
      () => file("x", ' __proto__="x" constructor="y"'),
      isXliff(format) ? "xliffRule" : null,
      isXliff(format) ? { rule: "attribute" } : {},
    ),
  ];
});

/** A text in UTF-16 behind a mark of its bytes' order; `isSwapped`: in the other order than the mark says. */
export function utf16(text: string, mark: readonly number[], isSwapped: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set(mark);
  const isLittle = (mark[0] === 0xff) !== isSwapped;
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 + at * 2, text.charCodeAt(at), isLittle);
  return bytes;
}

/** A text's bytes with others in the place of its "@". */
export function spliced(text: string, instead: readonly number[]): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  const at = bytes.indexOf(0x40);
  return new Uint8Array([...bytes.subarray(0, at), ...instead, ...bytes.subarray(at + 1)]);
}
