import { xmlAttributes, xmlText } from "#lib/exchange/xml-text";
import type { TbxLanguage, TbxRemark, TbxTerm, Termbase } from "./termbase";

/** Where TBX-Basic puts a kind of remark about a concept or a language; what it does not know is administrative. */
const descriptions = new Set(["definition", "subjectField", "context", "source", "explanation", "example"]);

/** Writes a term base as TBX v3 Basic, kinds as attributes (DCA), which `readTbx` reads back as it is. */
export function writeTbx({ language, concepts }: Termbase): string {
  const entries = concepts.map(({ id, remarks, languages }) => {
    const inner = remarks.map(remark).join("") + languages.map(languageText).join("");
    return `<conceptEntry${xmlAttributes({ id })}>${inner}</conceptEntry>\n`;
  });
  const root = { type: "TBX-Basic", style: "dca", "xml:lang": language ?? "en", xmlns: "urn:iso:std:iso:30042:ed-2" };
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx${xmlAttributes(root)}>
<tbxHeader><fileDesc><sourceDesc><p>Stet</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
${entries.join("")}</body></text>
</tbx>
`;
}

/** Writes a term base as martif (TBX 2), for older tools; `readTbx` reads it back as it is. */
export function writeMartif({ language, concepts }: Termbase): string {
  const entries = concepts.map(({ id, remarks, languages }) => {
    const inner = remarks.map(remark).join("") + languages.map(martifLanguage).join("");
    return `<termEntry${xmlAttributes({ id })}>${inner}</termEntry>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<martif${xmlAttributes({ type: "TBX", "xml:lang": language ?? "en" })}>
<martifHeader><fileDesc><sourceDesc><p>Stet</p></sourceDesc></fileDesc></martifHeader>
<text><body>
${entries.join("")}</body></text>
</martif>
`;
}

function languageText({ language, remarks, terms }: TbxLanguage): string {
  const inner = remarks.map(remark).join("") + terms.map((term) => `<termSec>${termText(term)}</termSec>`).join("");
  return `<langSec${xmlAttributes({ "xml:lang": language })}>${inner}</langSec>`;
}

function martifLanguage({ language, remarks, terms }: TbxLanguage): string {
  const inner = remarks.map(remark).join("") + terms.map((term) => `<tig>${termText(term)}</tig>`).join("");
  return `<langSet${xmlAttributes({ "xml:lang": language })}>${inner}</langSet>`;
}

function termText({ text, status, remarks }: TbxTerm): string {
  const said = status && { kind: "administrativeStatus", text: `${status}Term-admn-sts` };
  return `<term>${xmlText(text)}</term>${[...(said ? [said] : []), ...remarks].map(termRemark).join("")}`;
}

function remark({ kind, text }: TbxRemark): string {
  if (kind === "note") return `<note>${xmlText(text)}</note>`;
  const name = descriptions.has(kind) ? "descrip" : "admin";
  return `<${name}${xmlAttributes({ type: kind })}>${xmlText(text)}</${name}>`;
}

function termRemark(said: TbxRemark): string {
  if (said.kind === "note" || descriptions.has(said.kind)) return remark(said);
  return `<termNote${xmlAttributes({ type: said.kind })}>${xmlText(said.text)}</termNote>`;
}
