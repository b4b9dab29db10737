import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { annotatedArticles } from "#lib/articles/annotated-article";
import { readTermBase, termBaseOf } from "#lib/terms/term-base";
import { annotationsOf } from "./annotated-translation";
import { readDelimited } from "./bilingual/delimited";
import { pairsOfMemory } from "./bilingual/pairs";
import { readXlsx } from "./bilingual/xlsx";
import { decodeXml } from "./decode-xml";
import type { ArticleQuality } from "./its/quality";
import { writeMarot } from "./marot/write";
import { readAnnotations } from "./read-annotations";
import { readTbx } from "./tbx/read";
import { writeTbx } from "./tbx/write";
import { exportedOf, segmentOf } from "./testing/exported";
import { readTmx } from "./tmx/read";
import { writeXmlDocument } from "./write-xml";
import { xliffTranslation } from "./xliff/article";
import { readXliff } from "./xliff/read";
import { writeXliff12 } from "./xliff/write-12";
import { writeXliff21 } from "./xliff/write-21";

const rated = (row: string) => readAnnotations(`S\td\t1\t1\tr\tle chat\t${row}`);
const marked = rated('A <v>cat</v>.\tOdd/Label\tMajor\t{"note":"Why","timestamp":5}');
const [markedOne] = [...annotationsOf(marked)];
const [test] = annotatedArticles(rated("A <v>cat</v>.\tFound\tHOTW-test\t{}"));
const [silent] = annotatedArticles(rated("A cat.\tNo-error\tNo-error\t{}"));
const esa = (score: number | null, more = {}) =>
  JSON.stringify({ doc_id: "d", src: "s", tgt: "A cat.", esa_score: score, esa_spans: [], ...more });
const bio = (term: string) =>
  readAnnotations(
    JSON.stringify([
      {
        ...{ source: "s", target: "A cat.", SEG_ID: 1, DOC_ID: 1, MT_Engine: "S", Annotator_ID: "A" },
        target_errors: [{ term, startIndex: 2, endIndex: 4, error_category: "Style", severity: "Minor" }],
      },
    ]),
  );
const esaCsv = 'r,S,1,TGT,fra,eng,81,d,False,"[{""start_i"": 0, ""end_i"": 1, ""severity"": ""minor""}]",1,2';

const tmx = readTmx(
  `<tmx><header srclang="fr"><ude name="u"/><note>About</note></header><body><tu tuid="7"><prop type="x">y</prop><tuv xml:lang="FR"><seg>un <bpt i="1">&lt;b></bpt>chat<ept i="1"/></seg></tuv><tuv xml:lang="en"><seg>a cat</seg></tuv><tuv xml:lang="de"><seg>eine Katze</seg></tuv></tu></body></tmx>`,
);
const tbx = `<martif xml:lang="en"><text><body><termEntry id="c"><descrip type="definition">It purrs.</descrip><transacGrp><date>x</date></transacGrp><langSet xml:lang="FR"><tig><term>chat</term></tig></langSet><langSet xml:lang="en"><ntig><termGrp><term>cat</term><termNote type="partOfSpeech">noun</termNote><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig></langSet></termEntry></body></text></martif>`;
const base = readTbx(tbx);
const [baseTerm] = readTermBase(tbx, { sourceLanguage: "fr", targetLanguage: "en" });
const table = readDelimited("id,target:en,source:fr\n1,'=1,un");
const sheet = `<worksheet><sheetData><row r="1"><c r="A1" s="3"><v>1</v></c><c r="B1"><f>1+1</f><v>2</v></c></row></sheetData></worksheet>`;
const excel = readXlsx(
  zipSync({ "xl/workbook.xml": strToU8("<workbook/>"), "xl/worksheets/sheet1.xml": strToU8(sheet) }),
);

const its = 'xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0"';
const xliff = readXliff(
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:x="urn:x" ${its} version="2.1" srcLang="fr" trgLang="en"><file id="f"><x:own x:a="1"/><unit id="u"><notes><note>Why?</note></notes><segment id="s" state="final"><source>un chat</source><target><!-- gone --><?keep me?>a <pc id="b" type="fmt" subType="xlf:b">cat</pc><ph id="p"/> <mrk id="m" type="its:generic" its:locQualityIssueType="grammar">sit</mrk></target></segment><segment><source>x</source></segment></unit></file></xliff>`,
);
const xliffArticle = annotatedArticles(xliffTranslation("", xliff))[0];
const xliffAgain = writeXmlDocument(xliff.root);
const judged = exportedOf([{ kind: "crosshead", text: "A cat", marks: [{ kind: "italic", start: 2, end: 5 }] }]);
const quality: ArticleQuality = {
  issues: [
    {
      ...{ segmentId: judged.blocks[0]?.segments[0]?.id ?? "", side: "target", place: { start: 0, end: 1 } },
      ...{ category: "grammar", severity: "major", comment: "Why", by: "Léa" },
    },
  ],
  notes: [{ segmentId: null, text: "For Sunday" }],
  score: { value: 90, threshold: 80, profile: "mqm" },
};
const [new21, old12] = [writeXliff21(judged, quality), writeXliff12(judged, quality)];

/** What docs/exchange.md says of each reader, and whether it is so. */
const rows: readonly (readonly [string, string, "kept" | "converted" | "dropped", boolean])[] = [
  [
    "Marot, WMT",
    "label, comment, other metadata",
    "kept",
    markedOne?.annotation.label?.text === "Odd/Label" &&
      markedOne.annotation.comment === "Why" &&
      markedOne.annotation.metadata?.timestamp === 5,
  ],
  [
    "Marot, WMT",
    "a label we do not know: the nearest category above it, told",
    "converted",
    markedOne?.annotation.category === "other" && marked.unknownLabels.length === 1,
  ],
  [
    "Marot, WMT",
    "`<v>…</v>`: ranges",
    "converted",
    markedOne?.annotation.places[0]?.quote === "cat" && markedOne.segment.target === "A cat.",
  ],
  [
    "Marot, WMT",
    "attention tests, in an article: among its annotations they are not, and go out again",
    "kept",
    test?.judgements[0]?.label === "Found" && test.judgements[0].places.length === 1 && test.annotations.length === 0,
  ],
  [
    "Marot, WMT",
    "“no error”, in an article: likewise",
    "kept",
    silent?.judgements[0]?.kind === "noError" && silent.annotations.length === 0,
  ],
  [
    "bio-MQM",
    "inclusive ends: exclusive ones",
    "converted",
    [...annotationsOf(bio("cat"))][0]?.annotation.places[0]?.end === 5,
  ],
  [
    "bio-MQM",
    "the place of a span whose words differ: on the whole segment, told",
    "dropped",
    bio("dog").unverified.length === 1 && [...annotationsOf(bio("dog"))][0]?.annotation.places.length === 0,
  ],
  [
    "Marot, WMT",
    "a score (ESA) and a rater without judgements, going out",
    "dropped",
    !writeMarot(readAnnotations(esa(70))).includes("70"),
  ],
  ["Appraise", "score", "kept", readAnnotations(esa(70)).documents[0]?.segments[0]?.ratings[0]?.score === 70],
  [
    "Appraise",
    "score, in an article: a whole number",
    "converted",
    annotatedArticles(readAnnotations(esa(70.4)))[0]?.ratings[0]?.value === 70,
  ],
  [
    "Appraise",
    "an item without spans and score, in an article: “no error”",
    "converted",
    annotatedArticles(readAnnotations(esa(null)))[0]?.judgements[0]?.kind === "noError",
  ],
  [
    "Appraise",
    "items of attention tests (“BAD”): other texts than the system’s",
    "dropped",
    readAnnotations(esa(70, { itemType: "BAD.1" })).documents.length === 0,
  ],
  [
    "Appraise",
    "spans of a CSV without texts: told",
    "dropped",
    readAnnotations(esaCsv).unverified[0]?.fault === "noText",
  ],
  [
    "TMX",
    "codes, notes, properties, attributes",
    "kept",
    tmx.remarks.length === 1 &&
      tmx.units[0]?.attributes.tuid === "7" &&
      tmx.units[0].remarks.length === 1 &&
      tmx.units[0].variants[0]?.segment.length === 4,
  ],
  ["TMX", "character maps and elements of no TMX: counted", "dropped", tmx.dropped.get("ude") === 1],
  ["TMX", "codes, in an article", "dropped", pairsOfMemory(tmx).pairs[0]?.source === "un chat"],
  [
    "TMX",
    "languages past the second, in an article",
    "dropped",
    pairsOfMemory(tmx).targetLanguage === "en" && pairsOfMemory(tmx).pairs.length === 1,
  ],
  [
    "TBX, martif",
    "terms, statuses, definitions, notes of any kind",
    "kept",
    base.concepts[0]?.languages[1]?.terms[0]?.status === "deprecated" &&
      base.concepts[0].languages[1].terms[0].remarks[0]?.text === "noun" &&
      base.concepts[0].remarks[0]?.text === "It purrs.",
  ],
  ["TBX, martif", "transactions, references, pictures: counted", "dropped", base.dropped.get("transacGrp") === 1],
  [
    "TBX, martif",
    "deprecated and superseded, among the desk’s terms: forbidden",
    "converted",
    baseTerm?.term.forms[0]?.status === "forbidden",
  ],
  ["TBX, martif", "the definition, among the desk’s terms: the note", "converted", baseTerm?.term.note === "It purrs."],
  [
    "TBX, martif",
    "whether case counts, going out",
    "dropped",
    !writeTbx(termBaseOf(baseTerm ? [baseTerm.term] : [])).includes("ase"),
  ],
  [
    "TSV, CSV",
    "texts, and the languages of a first row “source:fr”, “target:en”",
    "kept",
    table?.sourceLanguage === "fr" && table.pairs[0]?.source === "un",
  ],
  ["TSV, CSV", "an apostrophe that keeps a cell from being a formula", "dropped", table?.pairs[0]?.target === "=1"],
  ["TSV, CSV", "other columns", "dropped", JSON.stringify(table?.pairs) === '[{"source":"un","target":"=1"}]'],
  ["Excel", "texts of the first sheet", "kept", excel.pairs[0]?.source === "1"],
  ["Excel", "formulas: their last value", "converted", excel.pairs[0]?.target === "2"],
  ["Excel", "looks, other sheets", "dropped", excel.pairs.length === 1],
  [
    "XLIFF",
    "codes, ids, states, modules, other vocabularies, instructions, when a file is written back",
    "kept",
    xliffAgain.includes('<x:own x:a="1"/>') &&
      xliffAgain.includes("<?keep me?>") &&
      xliffAgain.includes('state="final"'),
  ],
  ["XLIFF", "comments of the XML", "dropped", !xliffAgain.includes("gone")],
  [
    "XLIFF",
    "units as blocks, their segments, bold, italic, links",
    "kept",
    xliffArticle?.sentences[0]?.marks[0]?.kind === "bold" && xliffArticle.sentences[0].source === "un chat",
  ],
  ["XLIFF", "notes, in an article: talk", "converted", xliffArticle?.notes[0]?.text === "Why?"],
  [
    "XLIFF",
    "ITS quality issues, in an article: annotations",
    "converted",
    xliffArticle?.annotations[0]?.category === "grammar",
  ],
  ["XLIFF", "other codes, in an article: counted", "dropped", xliffArticle?.leftOut.codes === 1],
  ["XLIFF", "segments without a target, in an article: counted", "dropped", xliffArticle?.leftOut.emptySegments === 1],
  [
    "XLIFF",
    "states, ids, modules, other vocabularies, in an article",
    "dropped",
    xliffArticle !== undefined && !JSON.stringify(xliffArticle).includes("final"),
  ],
  [
    "XLIFF 2.1, going out",
    "ids, states, kinds, formatting, talk, what stands of what people marked, score, earlier texts",
    "kept",
    ["final", "stet:crosshead", "xlf:i", "For Sunday", "locQualityIssueType", "RatingScore"].every((one) =>
      new21.includes(one),
    ),
  ],
  [
    "XLIFF 1.2, going out",
    "ids, states, kinds, formatting, talk, the machine’s text",
    "kept",
    ["final", "x-stet-crosshead", 'ctype="italic"', "For Sunday"].every((one) => old12.includes(one)),
  ],
  [
    "XLIFF 1.2, going out",
    "what stands of what people marked: notes",
    "converted",
    old12.includes("major grammar “A”: Why"),
  ],
  [
    "XLIFF 1.2, going out",
    "score, texts between the machine’s and the last",
    "dropped",
    !old12.includes("90") && !old12.includes("alt-trans"),
  ],
  [
    "XML",
    "an encoding that the file declares: UTF-8",
    "converted",
    decodeXml(new Uint8Array([...strToU8('<?xml version="1.0" encoding="windows-1252"?><a>'), 0xe9])).endsWith("é"),
  ],
];

const documentation = readFileSync(new URL("../../docs/exchange.md", import.meta.url), "utf8");
const documented = documentation.split("\n").filter((line) => /\| (?:kept|converted|dropped) \|$/.test(line));

describe("the table in docs/exchange.md", () => {
  it.each(rows)("%s: %s is %s", (_format, _what, _fate, isSo) => {
    expect(isSo).toBe(true);
  });
  it("says this, and nothing else", () => {
    expect(documented).toEqual(rows.map(([format, what, fate]) => `| ${format} | ${what} | ${fate} |`));
  });
});
