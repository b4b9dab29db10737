import { type HostileCase, hostile } from "./hostile-case";
import { each } from "./hostile-xml";

const head = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:its="http://www.w3.org/2005/11/its" version="2.1" srcLang="en" trgLang="fr"><file id="f">`;
const unit = (inner: string) => `${head}<unit id="u">${inner}</unit></file></xliff>`;
const source = (inner: string) => unit(`<segment><source>${inner}</source></segment>`);
const target = (inner: string) => unit(`<segment><source>x</source><target>${inner}</target></segment>`);
const many = 20_000;
const issue = 'type="its:generic" its:locQualityIssue';
const fixed = 'canReorder="no" canCopy="no" canDelete="no"';
const xliff = (make: () => string, refused: string | null = null, values: HostileCase["values"] = {}) =>
  hostile("xliff21", "references", make, refused, values);

/** What XLIFF is tried with besides: things that name each other, and multiply. */
export const hostileXliff: readonly HostileCase[] = [
  xliff(() =>
    source(`${each(many, (at) => `<sm id="m${at}"/>`)}x${each(many, (at) => `<em startRef="m${many - 1 - at}"/>`)}`),
  ),
  xliff(() => source(`${each(many, (at) => `<sc id="m${at}"/>`)}x${each(many, (at) => `<ec startRef="m${at}"/>`)}`)),
  xliff(() => source(`<ph id="p"/>${each(many, (at) => `<ph id="p${at}" copyOf="p"/>`)}`)),
  xliff(() =>
    source(
      `<ph id="p" canReorder="firstNo" canCopy="no" canDelete="no"/>${each(many, (at) => `<ph id="p${at}" ${fixed}/>`)}`,
    ),
  ),
  xliff(() => unit(each(many, (at) => `<segment><source>a</source><target order="${many - at}">b</target></segment>`))),
  xliff(() => source(`${each(110, (at) => `<mrk id="m${at}">`)}x${"</mrk>".repeat(110)}`)),
  xliff(() => source(each(140_000, (at) => `<ph id="p${at}"/>`))),
  xliff(() => unit(each(45_000, (at) => `<segment id="s${at}"><source>a</source><target>b</target></segment>`))),
  xliff(
    () =>
      `${head}${each(45_000, (at) => `<unit id="u${at}"><segment><source>a</source></segment></unit>`)}</file></xliff>`,
  ),
  xliff(() => source(`${each(120_000, (at) => `<sm id="m${at}"/>`)}x`), "xliffRule", { line: 1, rule: "markerPair" }),
  xliff(() => unit("<bad/>".repeat(many)), "xliffRule", { line: 1, element: "bad", rule: "element" }),
  xliff(() => unit("<x:y/><segment><source/></segment>"), "xliffRule", { rule: "element" }),
  xliff(() => source("x").replace('"2.1"', '"3.0"'), "xliffRule", { rule: "version" }),
  xliff(() => "<xliff xmlns='urn:x'/>", "xliffRule", { rule: "root" }),
  xliff(
    () =>
      unit(
        `<its:locQualityIssues xml:id="i">${each(2000, () => '<its:locQualityIssue locQualityIssueType="other"/>')}</its:locQualityIssues><segment><source>x</source><target>${each(2000, (at) => `<mrk id="m${at}" ${issue}sRef="#its=i">a</mrk>`)}</target></segment>`,
      ),
    "annotationTooMuch",
    { field: "<mrk>" },
  ),
  xliff(
    () =>
      target(
        `${each(2000, (at) => `<sm id="m${at}" ${issue}Type="other"/>`)}${"word ".repeat(10_000)}${each(2000, (at) => `<em startRef="m${at}"/>`)}y`,
      ),
    "annotationTooMuch",
    { field: "<sm>" },
  ),
  hostile(
    "xliff21",
    "huge numbers",
    () => unit(`<segment><source>a</source><target order="${"9".repeat(100_000)}">b</target></segment>`),
    "xliffRule",
    { rule: "value" },
  ),
  hostile("xliff21", "many elements", () => source(`${'<cp hex="0001"/>'.repeat(145_000)}`)),
  hostile(
    "xliff12",
    "references",
    () =>
      `<xliff version="1.2"><file original="f" source-language="en" target-language="fr" datatype="x"><body>${each(45_000, (at) => `<trans-unit id="${at}"><source>a</source><target>b</target></trans-unit>`)}</body></file></xliff>`,
  ),
  hostile(
    "xliff12",
    "references",
    () =>
      `<xliff version="1.2"><file original="f" source-language="en" target-language="fr" datatype="x"><body><trans-unit id="1"><source>a</source><seg-source>${each(60_000, (at) => `<mrk mtype="seg" mid="${at}">a</mrk>`)}</seg-source><target>${each(60_000, (at) => `<mrk mtype="seg" mid="${59_999 - at}">b</mrk>`)}</target></trans-unit></body></file></xliff>`,
  ),
  hostile(
    "xliff12",
    "huge value",
    () =>
      `<xliff version="1.2"><file original="${"x".repeat(9_000_000)}" source-language="en" target-language="fr" datatype="x"><body><trans-unit id="1"><source>a</source><target>b</target></trans-unit></body></file></xliff>`,
  ),
];
