import fc from "fast-check";
import type { XmlNode } from "#lib/exchange/exchange-xml";
import { xmlNode } from "#lib/exchange/write-xml";
import { anyXmlText } from "./any-xml-text";

const text = anyXmlText.filter((one) => one !== "");
const id = fc.constantFrom("1", "2", "a", "b");
const yesNo = fc.constantFrom("yes", "no");
const attributes = fc.record(
  {
    ...{ id, startRef: id, copyOf: id, dataRef: id, isolated: yesNo, canDelete: yesNo, canCopy: yesNo },
    canReorder: fc.constantFrom("yes", "no", "firstNo"),
    type: fc.constantFrom("fmt", "comment", "x:y"),
    ...{ value: anyXmlText, "my:other": anyXmlText, "fs:fs": fc.constantFrom("b", "p") },
  },
  { requiredKeys: [] },
);

const alone = ["ph", "sc", "ec", "sm", "em"];
const around = ["pc", "mrk", "my:x"];

const inline: fc.Arbitrary<XmlNode | string> = fc.letrec<{ any: XmlNode | string; code: XmlNode; pair: XmlNode }>(
  (tie) => ({
    code: fc.tuple(fc.constantFrom(...alone), attributes).map(([name, given]) => xmlNode(name, given)),
    pair: fc
      .tuple(fc.constantFrom(...around), attributes, fc.array(tie("any"), { maxLength: 3 }))
      .map(([name, given, children]) => xmlNode(name, given, joined(children))),
    any: fc.oneof({ depthSize: "small", maxDepth: 4 }, text, tie("code"), tie("pair")),
  }),
).any;

/** Neighbouring texts are one text in a file. */
function joined(children: readonly (XmlNode | string)[]): (XmlNode | string)[] {
  const whole: (XmlNode | string)[] = [];
  for (const child of children) {
    const last = whole.at(-1);
    if (typeof child === "string" && typeof last === "string") whole[whole.length - 1] = last + child;
    else whole.push(child);
  }
  return whole;
}

const content = (name: string) => fc.array(inline, { maxLength: 5 }).map((some) => xmlNode(name, {}, joined(some)));
const part = fc
  .record({
    name: fc.constantFrom("segment", "segment", "ignorable"),
    given: fc.record({ id }, { requiredKeys: [] }),
    source: content("source"),
    target: fc.option(content("target")),
  })
  .map(({ name, given, source, target }) => xmlNode(name, given, target ? [source, target] : [source]));
const extension = fc.array(text, { maxLength: 1 }).map((some) => xmlNode("my:kept", { "my:a": "<&\n" }, some));
const note = text.map((some) => xmlNode("notes", {}, [xmlNode("note", {}, [some])]));
const unit = fc
  .record({
    extensions: fc.array(extension, { maxLength: 2 }),
    notes: fc.array(note, { maxLength: 1 }),
    parts: fc.array(part, { minLength: 1, maxLength: 4 }),
  })
  .map(({ extensions, notes, parts }) => [...extensions, ...notes, ...parts]);

/** Documents of XLIFF 2.1 of the right shape, and mostly against its constraints; with an extension in it. */
export const anyXliffTree: fc.Arbitrary<XmlNode> = fc.array(unit, { minLength: 1, maxLength: 4 }).map((units) =>
  xmlNode(
    "xliff",
    {
      ...{ xmlns: "urn:oasis:names:tc:xliff:document:2.0", "xmlns:my": "urn:my" },
      ...{ "xmlns:fs": "urn:oasis:names:tc:xliff:fs:2.0", version: "2.1", srcLang: "en", trgLang: "fr" },
    },
    [
      xmlNode(
        "file",
        { id: "f" },
        units.map((children, index) => xmlNode("unit", { id: `u${index}` }, children)),
      ),
    ],
  ),
);
