import { describe, expect, it } from "vitest";
import { annotationsOf } from "#lib/exchange/annotated-translation";
import { annotatedTranslationOf, type RatedSentence } from "./annotated-translation";
import type { ReviewAnnotation, ReviewPlace } from "./annotation";

const machine = "It rain. The cloth cloth is red.";
const sentences: readonly RatedSentence[] = [
  { id: "one", blockId: "b", source: "Il pleut.", machine: "It rain.", machineStart: 0 },
  {
    id: "two",
    blockId: "b",
    source: "Le chiffon, le chiffon est rouge.",
    machine: "The cloth cloth is red.",
    machineStart: 9,
  },
  { id: "three", blockId: "c", source: null, machine: "End.", machineStart: 0 },
];

/** A place on a range of the first block's machine text. */
function place(start: number, end: number, more: Partial<ReviewPlace> = {}): ReviewPlace {
  return {
    ...{ id: "p", number: 1, segmentId: "one", basis: "text", isWhole: false, start: 0, end: 1, quote: "?" },
    ...{ before: "", after: "", fate: "fixed", fateBy: null, fateAt: null, last: null, sourceQuote: null },
    machine: { blockId: "b", start, end, quote: machine.slice(start, end) },
    ...more,
  };
}

function annotation(places: readonly ReviewPlace[], more: Partial<ReviewAnnotation> = {}): ReviewAnnotation {
  const lea = { id: "l", name: "Léa" };
  return {
    ...{ id: "a", scope: "words", category: "grammar", severity: "minor", comment: "", suggestion: null },
    ...{
      origin: "person",
      originKey: null,
      cluster: null,
      sourceNotSeen: false,
      passId: null,
      author: lea,
      rater: null,
    },
    ...{ createdAt: "", revision: 1, change: 1, status: "open", statusBy: null, statusAt: "", statusReason: null },
    ...{ duplicateOfId: null, arbitratedAt: null, fate: "open", places },
    ...more,
  };
}

function exported(annotations: readonly ReviewAnnotation[], raters = new Map()) {
  const about = { title: "River", engine: "E", sourceLanguage: "fr-FR", targetLanguage: "en" };
  return annotatedTranslationOf({ ...about, sentences, annotations, raters, ratings: [], judgements: [] });
}

function told(given: ReviewAnnotation) {
  const [only] = [...annotationsOf(exported([given]))];
  return only && { segment: only.segment.id, ...only.annotation };
}

describe("an article's annotations as an annotated translation", () => {
  it("are on the machine's text, whatever became of it", () => {
    expect(told(annotation([place(3, 7)]))).toMatchObject({
      segment: "1",
      places: [{ side: "target", start: 3, end: 7, quote: "rain" }],
      metadata: null,
    });
    expect(exported([]).documents[0]).toMatchObject({ name: "River:fr-en", system: "E", segments: { length: 3 } });
  });
  it.each([
    [
      "words of the source",
      [place(0, 8, { basis: "source", isWhole: true, sourceQuote: "pleut" })],
      "1",
      [{ side: "source", start: 3, end: 8, quote: "pleut" }],
    ],
    [
      "words that the source has twice",
      [place(9, 32, { segmentId: "two", basis: "source", isWhole: true, sourceQuote: "chiffon" })],
      "2",
      [],
    ],
    ["a whole sentence", [place(9, 32, { segmentId: "two", isWhole: true })], "2", []],
    ["words that only the corrected text has", [place(8, 8)], "1", []],
    [
      "words that a split went through",
      [place(13, 24, { segmentId: "two" }), place(13, 24, { segmentId: "two" })],
      "2",
      [{ start: 4, end: 15, quote: "cloth cloth" }],
    ],
  ])("say of %s where they are", (_, places, segment, expected) => {
    const one = told(annotation(places));
    expect(one).toMatchObject({ segment, places: expected });
    expect(one?.places.length).toBe(expected.length);
  });
  it("are one judgement where they are about several sentences", () => {
    expect(told(annotation([place(3, 7), place(13, 18, { number: 2, segmentId: "two" })]))).toMatchObject({
      segment: "1",
      places: [{ quote: "rain" }],
      metadata: { elsewhere: [{ segment: "2", side: "target", start: 4, end: 9, quote: "cloth" }] },
    });
    expect(told(annotation([place(5, 18)]))).toMatchObject({
      segment: "1",
      places: [{ start: 5, end: 8 }],
      metadata: { elsewhere: [{ segment: "2", start: 0, end: 9 }] },
    });
  });
  it("are with the first sentence when they are about the article", () => {
    expect(told(annotation([], { scope: "article" }))).toMatchObject({
      segment: "1",
      places: [],
      metadata: { scope: "article" },
    });
  });
  it.each(["rejected", "deleted"] as const)("are left out when %s", (status) => {
    expect(told(annotation([place(3, 7)], { status }))).toBeUndefined();
  });
  it("have their author's name, or the rater's they came in with", () => {
    const raters = new Map([["a", { rater: "ann", label: { scheme: "bio" as const, text: "Style" } }]]);
    const [imported] = [...annotationsOf(exported([annotation([place(3, 7)])], raters))];
    expect([imported?.rating.rater, imported?.annotation.label?.text]).toEqual(["ann", "Style"]);
    const [own] = [...annotationsOf(exported([annotation([place(3, 7)])]))];
    expect([own?.rating.rater, own?.annotation.label]).toEqual(["Léa", null]);
  });
});
