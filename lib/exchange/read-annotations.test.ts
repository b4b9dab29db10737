import { describe, expect, it } from "vitest";
import { Problem } from "#lib/problem";
import { annotationsOf } from "./annotated-translation";
import { annotationFormatOf, readAnnotations } from "./read-annotations";

const header = "system\tdoc\tdocSegId\tglobalSegId\trater\tsource\ttarget\tcategory\tseverity\tmetadata";
const marot = (target: string, more = "Accuracy/Mistranslation\tMajor\t{}") =>
  `${header}\nS\td:fr-en\t1\t7\tr1\tLe chat\t${target}\t${more}\n`;
const ted =
  "system\tdoc\tdoc_id\tseg_id\trater\tsource\ttarget\tcategory\tseverity\nS\tt.1\t1\t1\tr\ts\ta <v>b</v>\tOther\tMinor";
const bioItem = { source: "Le chat", target: "The dog", SEG_ID: "1", DOC_ID: "d", MT_Engine: "S", Annotator_ID: "A" };
const bioError = { term: "dog", startIndex: 4, endIndex: 6, error_category: "Accuracy", severity: "Major" };
const bio = (more: object) => JSON.stringify([{ ...bioItem, target_errors: [{ ...bioError, ...more }] }]);
const esaSpan = { start_i: 4, end_i: 6, severity: "major", error_type: null };
const esaItem = { doc_id: "d", line_id: 3, system: "S", src: "Le chat", tgt: "The dog" };
const esa = (more: object) => JSON.stringify({ ...esaItem, esa_score: 70, esa_spans: [{ ...esaSpan, ...more }] });
const appraise = JSON.stringify([
  {
    task: {},
    items: [{ documentID: "d", targetID: "S", sourceText: "Le chat", targetText: "The dog", mqm: [esaSpan] }],
  },
]);
const csv = 'r1,S,12,TGT,fra,eng,81,d,False,"[{""start_i"": 4, ""end_i"": 6, ""severity"": ""minor""}]",1.5,2.5\n';
const segments = JSON.stringify({
  ...{ doc: "d:zh-en", system: "S", docSegId: 1, source: "猫", target: "The dog" },
  errors: [
    { rater: "r", category: "Accuracy/Omission", severity: "Minor", side: "target", start: 4, end: 7, text: "dog" },
  ],
});

describe("a file of annotations", () => {
  it.each([
    ["marot", marot("The <v>dog</v>")],
    ["marot", ted],
    ["bioMqm", bio({})],
    ["appraiseJson", esa({})],
    ["appraiseJson", appraise],
    ["appraiseCsv", csv],
    ["wmtSegments", segments],
    [null, "A cat sat on the mat."],
    [null, "a,b,c\n1,2,3"],
  ])("is told to be %s by what is in it", (format, text) => {
    expect(annotationFormatOf(text)).toBe(format);
  });

  it.each([
    ["Marot", marot("The <v>dog</v>"), "mistranslation", "major"],
    ["bio-MQM", bio({}), "accuracy", "major"],
    ["bio-MQM with an exclusive end", bio({ endIndex: 7 }), "accuracy", "major"],
    ["ESA", esa({}), "other", "major"],
    ["ESA with a category", esa({ error_type: "Fluency/Grammar" }), "grammar", "major"],
    ["Appraise", appraise, "other", "major"],
    ["WMT by segment", segments, "omission", "minor"],
  ])("in %s says what, how bad and where", (_, text, category, severity) => {
    const [only] = [...annotationsOf(readAnnotations(text))];
    expect(only?.annotation).toMatchObject({ category, severity });
    expect(only?.annotation.places).toEqual([{ side: "target", start: 4, end: 7, quote: "dog" }]);
  });

  it.each([
    ["another word stands there", bio({ term: "cat" }), { fault: "quoteDiffers", found: "dog", onlyPlace: null }],
    [
      "the quote stands one letter on",
      bio({ term: "dog", startIndex: 3 }),
      { fault: "quoteDiffers", found: " dog", onlyPlace: { start: 4, end: 7 } },
    ],
    ["it ends behind the text", bio({ endIndex: 90 }), { fault: "outsideText", field: "[0].target_errors[0]" }],
    ["the severity is unknown", bio({ severity: "Awful" }), { fault: "unknownSeverity", quote: "Awful" }],
    ["a marker is never closed", marot("The <v>dog"), { fault: "unpairedMarkers", line: 2, field: "target" }],
    [
      "the words are named and not marked",
      marot("The dog", 'Other\tMinor\t{"marked_text":"dog"}'),
      { fault: "noPlace", line: 2, onlyPlace: { start: 4, end: 7 } },
    ],
    ["the file has no texts", csv, { fault: "noText", line: 1, stated: { start: 4, end: 7 } }],
  ])("lists a span, and puts it nowhere, when %s", (_, text, doubt) => {
    const read = readAnnotations(text);
    expect(read.unverified).toMatchObject([doubt]);
    expect([...annotationsOf(read)].flatMap(({ annotation }) => annotation.places)).toEqual([]);
  });

  it("counts by characters where a tool did, and the quote proves it", () => {
    const [only] = [...annotationsOf(readAnnotations(bio({}).replace("The dog", "😀he dog")))];
    expect(only?.annotation.places).toEqual([{ side: "target", start: 5, end: 8, quote: "dog" }]);
  });

  it("takes a missing span of ESA for an omission without a place", () => {
    const [only] = [...annotationsOf(readAnnotations(esa({ start_i: "missing", end_i: "missing" })))];
    expect(only?.annotation).toMatchObject({ category: "omission", isOmission: true, places: [] });
    expect(only?.rating.score).toBe(70);
  });

  it("tells a label it does not know, and takes the category nearest to it", () => {
    const read = readAnnotations(marot("The <v>dog</v>", "Fluency/Rhythm\tMinor\t{}"));
    expect(read.unknownLabels).toEqual([{ label: "Fluency/Rhythm", count: 1 }]);
    expect([...annotationsOf(read)][0]?.annotation.category).toBe("fluency");
  });

  it.each([
    ["tableColumns", `${marot("x")}a\tb\n`, { line: 3, found: 2 }],
    ["tableMetadata", marot("x", "Other\tMinor\t{oops"), { line: 2 }],
    ["annotationField", JSON.stringify([{ ...bioItem, SEG_ID: null, target_errors: [] }]), { field: "[0].SEG_ID" }],
    ["annotationFieldLine", `${segments}\n${segments.replace('"S"', "7")}`, { line: 2, field: ".system" }],
    ["annotationFieldLine", csv.replace(",81,", ",812,"), { line: 1, field: "score" }],
    ["annotationJson", `${segments}\n{"a":`, { line: 2 }],
    ["annotationFormat", "No table at all.", {}],
    ["annotationJson", "[".repeat(5_000_000), { line: 1 }],
    ["annotationJson", marot("x", `Other\tMinor\t${'{"a":'.repeat(100_000)}`), { line: 2 }],
    ["annotationTooMuch", bioOfMany(1_000_000, 1000), { field: "[0].target_errors[200]" }],
  ])("is refused as %s, with line and field", (message, text, values) => {
    expect(refusal(text)).toMatchObject({ code: "invalid", message, values });
  });
});

/** Many spans to be looked for in one long text. */
function bioOfMany(length: number, spans: number): string {
  const errors = Array.from({ length: spans }, () => ({ ...bioError, term: "abb" }));
  return JSON.stringify([{ ...bioItem, target: "ab".repeat(length / 2), target_errors: errors }]);
}

function refusal(text: string): Problem {
  try {
    readAnnotations(text);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error("It was read.");
}
