import { describe, expect, it } from "vitest";
import { articleChecks } from "./all-checks";
import { besideTerms, deskForms } from "./desk-forms";
import type { DeskTerm } from "./desk-term";
import { literal } from "./literal";
import { articleOf, findingsOf, mended } from "./testing/checked";
import { term } from "./testing/term-list";

/** What all detectors but the one of terms find beside a desk's terms. */
function besides(terms: readonly DeskTerm[], texts: readonly string[], source: readonly string[] = []) {
  const desk = deskForms(terms);
  const article = articleOf([texts], "en", "fr", source);
  const checks = [...articleChecks(desk), literal()].map((check) => besideTerms(check, desk));
  return { article, findings: checks.flatMap((check) => findingsOf(check, article)) };
}
const recommended = (terms: readonly DeskTerm[], texts: readonly string[]) =>
  besides(terms, texts).findings.flatMap(({ forms }) =>
    forms.flatMap((form) => (form.recommended === null ? [] : [`${form.text}: ${form.recommended}`])),
  );

describe("of competing forms", () => {
  const initials = ["The Free Harbour Council (FHC) met.", "The Free Harbour Council (FCH) left.", "The FHC came."];
  const spelled = ["Then Sergei Lind came.", "We saw Sergei Lind.", "And Sergey left."];
  const turned = ["We saw Tanaka Aiko there.", "We met Aiko Tanaka, we heard Aiko Tanaka."];
  const countries = ["In the US and in the US, not in the U.S. of old."];

  it.each<readonly [string, string, readonly string[], string]>([
    ["the preferred initialism", "+FCH", initials, "FCH: term"],
    ["the one that is not forbidden", "+Harbourers !FHC", initials, "FCH: introduced"],
    ["the preferred spelling", "+Sergey", spelled, "Sergey: term"],
    ["the spelling of a preferred name", "+Sergey_Lind", spelled, "Sergey: term"],
    ["the preferred order", "+Tanaka_Aiko", turned, "Tanaka Aiko: term"],
    ["the preferred variant", "+=U.S.", countries, "U.S.: term"],
    ["what it was before, where the desk says nothing", "+Brunn", countries, "US: mostFrequent"],
  ])("%s is recommended", (_, forms, texts, expected) => {
    expect(recommended([term(forms)], texts)).toContain(expected);
  });

  it("every place changes to the preferred one", () => {
    const { article, findings } = besides([term("+=U.S.")], countries);
    expect(mended(article, findings[0])).toEqual(["In the U.S. and in the U.S., not in the U.S. of old."]);
  });
});

describe("what a desk's terms have settled is not told beside them", () => {
  const bodies = ["The Joint Water Commission met.", "The Water Joint Commission left."];

  it.each<readonly [string, string, readonly string[], readonly string[]]>([
    ["a place under the desk's own name", "+Teheran", ["They flew to Teheran."], []],
    ["forms that are all the desk's", "+ceasefire !cease-fire", ["A ceasefire, a cease-fire."], []],
    ["a body in the desk's order and in one it refuses", "+Joint_Water_Commission !Water_Joint_Commission", bodies, []],
    ["a rendering the desk has a term for", "+shot_down", ["He was shot down."], ["Il est abattu."]],
    ["a word the desk leaves as it is", "+goémon", ["A smell of goémon."], ["Une odeur de goémon."]],
  ])("%s", (_, forms, texts, source) => {
    const codes = (terms: readonly DeskTerm[]) =>
      besides(terms, texts, source).findings.map(({ message }) => message.code);
    expect(codes([])).not.toEqual([]);
    expect(codes([term(forms)])).toEqual([]);
  });

  it("but everything else is", () => {
    const codes = besides([term("+FHC")], ["The FHC the the met."]).findings.map(({ message }) => message.code);
    expect(codes).toEqual(["integrity.doubledWord"]);
  });
});

describe("a form of two terms", () => {
  it.each([
    ["+Burma", "!Burma", "preferred"],
    ["!Burma", "~Burma", "admitted"],
    ["!=BURMA", "~Burma", "admitted"],
  ])("%s and %s is %s", (one, other, expected) => {
    expect(deskForms([term(one), term(other)]).statusOf("Burma")).toBe(expected);
  });
});
