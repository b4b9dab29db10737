import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rememberedChanges } from "#lib/text/text-change";
import { followEdit } from "./follow-edit";
import { contextOf, placeOnText } from "./placing";
import { confirmedPlaces, type KnownSegment, resentPlaces } from "./resent-places";
import { annotationOf, placeOn } from "./testing/review-annotation";

const text = "For the farmers it is a red rag.";
const segment: KnownSegment = { text, version: 3, source: "Un chiffon rouge.", machine: text, machineStart: 40 };
const known =
  (more: Partial<KnownSegment> = {}) =>
  () => ({ ...segment, ...more });
const inMachine = (start: number, quote: string) => ({ blockId: "b1", start, end: start + quote.length, quote });
const at = text.indexOf("red rag");
const of = (place: Parameters<typeof placeOn>[2], more = {}) => annotationOf("a", [placeOn("s1", text, place, more)]);

describe("an annotation's places marked again", () => {
  it("are in the text where their words stand, also where they moved to", () => {
    for (const fate of ["open", "moved"] as const) {
      expect(resentPlaces(of("red rag", { fate }), known())).toEqual([
        { segmentId: "s1", version: 3, basis: "text", start: at, end: at + 7, quote: "red rag" },
      ]);
    }
  });

  it("are in the machine's text where they are gone from today's", () => {
    const lost = of("red rag", { fate: "fixed", machine: inMachine(40 + at, "red rag") });
    expect(resentPlaces(lost, known({ text: "For the farmers it is a provocation." }))).toEqual([
      { segmentId: "s1", version: 3, basis: "machine", start: at, end: at + 7, quote: "red rag" },
    ]);
  });

  it("are of the source where it says the words once", () => {
    const rouge = of(text, { isWhole: true, sourceQuote: "rouge" });
    expect(resentPlaces(rouge, known())).toMatchObject([{ basis: "source", start: 11, quote: "rouge" }]);
    expect(resentPlaces(rouge, known({ source: "rouge, rouge" }))).toBe(null);
    expect(resentPlaces(rouge, known({ source: null }))).toBe(null);
  });

  it("are an omission's gap while it is open", () => {
    expect(resentPlaces(of([4, 4]), known())).toMatchObject([{ start: 4, end: 4, quote: "", basis: "text" }]);
    const filled = of([4, 4], { fate: "fixed", machine: inMachine(44, "") });
    expect(resentPlaces(filled, known())).toMatchObject([{ start: 4, end: 4, quote: "", basis: "machine" }]);
  });

  it.each([
    ["of a whole sentence", of(text, { isWhole: true }), known()],
    ["of a sentence that is no more", of("red rag"), () => null],
    [
      "whose machine words are in another sentence now",
      of("red rag", { fate: "gone", machine: inMachine(2, "red rag") }),
      known({ text: "" }),
    ],
    [
      "that an omission is, when the machine's place is words",
      of([4, 4], { fate: "fixed", machine: inMachine(44, "the") }),
      known(),
    ],
  ])("are none %s: not half of them is sent", (_, annotation, segmentOf) => {
    expect(resentPlaces(annotation, segmentOf)).toBe(null);
  });

  it("point at the words that are there, whatever became of the text", () => {
    const between = rememberedChanges("en");
    const anyTexts = fc.array(fc.constantFrom("a", "red", "rag", "hat", "ΑΒΓ"), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(anyTexts, anyTexts, fc.nat(5), (before, after, which) => {
        const [old, now] = [before.join(" "), after.join(" ")];
        const start = before.slice(0, which % before.length).join(" ").length + (which % before.length > 0 ? 1 : 0);
        const range = { start, end: start + (before[which % before.length] ?? "").length };
        const markable = { id: "s1", blockId: "b1", text: old, machine: old, machineStart: 7 };
        const placed = placeOnText(markable, range, between);
        const followed = followEdit(placed, between(old, now), between);
        const place = { ...placeOn("s1", old, [range.start, range.end]), ...contextOf(old, range), ...followed };
        const given = { text: now, version: 2, source: null, machine: old, machineStart: 7 };
        for (const answer of [resentPlaces, confirmedPlaces]) {
          for (const sent of answer({ places: [place] }, () => given) ?? []) {
            const said = sent.basis === "text" ? now : old;
            expect(said.slice(sent.start, sent.end)).toBe(sent.quote);
          }
        }
      }),
    );
  });
});

describe("what a person looked at and says is right", () => {
  it("is marked as it stands there now", () => {
    const now = "For the farmers it is a red and torn rag.";
    const place = { fate: "check" as const, end: now.length - 1 };
    expect(confirmedPlaces(of("red rag", place), known({ text: now }))).toEqual([
      { segmentId: "s1", version: 3, basis: "text", start: at, end: now.length - 1, quote: "red and torn rag" },
    ]);
  });
});
