import { xmlAttributes, xmlText } from "#lib/exchange/xml-text";
import type { TmxMemory, TmxPiece, TmxRemark, TmxUnit, TmxVariant } from "./memory";

/** Attributes that a header must have (TMX 1.4b), for memories that do not say. */
const usual = {
  creationtool: "Stet",
  creationtoolversion: "1",
  segtype: "sentence",
  "o-tmf": "Stet",
  adminlang: "en",
  srclang: "*all*",
  datatype: "PlainText",
};

/** Writes a translation memory as TMX 1.4b, which `readTmx` reads back as it is. */
export function writeTmx({ attributes, remarks, units }: Omit<TmxMemory, "dropped">): string {
  const header = `<header${xmlAttributes({ ...usual, ...attributes })}>${remarks.map(remark).join("")}</header>`;
  const body = units.map((unit) => `${unitText(unit)}\n`).join("");
  return `<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n${header}\n<body>\n${body}</body>\n</tmx>\n`;
}

function unitText({ attributes, remarks, variants }: TmxUnit): string {
  const inner = remarks.map(remark).join("") + variants.map(variantText).join("");
  return `<tu${xmlAttributes(attributes)}>${inner}</tu>`;
}

function variantText({ language, attributes, remarks, segment }: TmxVariant): string {
  const seg = `<seg>${pieces(segment)}</seg>`;
  return `<tuv${xmlAttributes({ "xml:lang": language, ...attributes })}>${remarks.map(remark).join("")}${seg}</tuv>`;
}

function remark({ type, text, attributes }: TmxRemark): string {
  const name = type === null ? "note" : "prop";
  return `<${name}${xmlAttributes({ type, ...attributes })}>${xmlText(text)}</${name}>`;
}

function pieces(some: readonly TmxPiece[]): string {
  return some
    .map((piece) => {
      if (typeof piece === "string") return xmlText(piece);
      const { code, attributes, content } = piece;
      return `<${code}${xmlAttributes(attributes)}>${pieces(content)}</${code}>`;
    })
    .join("");
}
