import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { followEdit } from "#lib/annotations/follow-edit";
import { annotationOf, placeOn } from "#lib/annotations/testing/review-annotation";
import { rememberedChanges } from "#lib/text/text-change";
import { withLiveAnnotations } from "./live-annotations";
import { typed } from "./sentence";
import { reviewOf, segmentFrom } from "./testing/pretend-desk";
import { openWorkbench, type WorkbenchState, withActive, withSentence } from "./workbench-state";

const texts = { s1: "Now the talks began.", s2: "For the farmers it is a red rag." } as const;
const annotations = [
  annotationOf("second", [placeOn("s2", texts.s2, "red rag")]),
  annotationOf("first", [placeOn("s1", texts.s1, "talks")]),
  annotationOf("both", [placeOn("s1", texts.s1, "began"), placeOn("s2", texts.s2, "For", { number: 2 })]),
  annotationOf("all", []),
];
const segments = [segmentFrom(texts.s1, "s1"), segmentFrom(texts.s2, "s2")];
const opened = withLiveAnnotations(null, openWorkbench({ ...reviewOf(segments), annotations }));

function changedBy(state: WorkbenchState, change: (state: WorkbenchState) => WorkbenchState): WorkbenchState {
  return withLiveAnnotations(state, change(state));
}
const typing = (id: string, text: string) => (state: WorkbenchState) =>
  withSentence(state, id, (sentence) => typed(sentence, { text, marks: [] }));
const drawn = ({ annotated }: WorkbenchState, id: string) =>
  (annotated.marks[id] ?? []).map(({ annotationId, sign, start }) => [annotationId, sign, start]);

describe("annotations beside what is typed", () => {
  it("are known by sentence, and read in the article's order", () => {
    expect(opened.annotated.order).toEqual(["all", "first", "both", "second"]);
    expect(opened.annotated.bySegment).toEqual({ s1: ["first", "both"], s2: ["second", "both"] });
    expect(drawn(opened, "s2")).toEqual([
      ["both", null, 0],
      ["second", null, 24],
    ]);
  });

  it("follow a draft before it is saved, and are back when it is typed back", () => {
    const changed = changedBy(opened, typing("s2", "For the farmers it is a provocation."));
    expect(changed.annotated.shown.second).toMatchObject({ fate: "fixed" });
    expect(changed.annotated.told.second).toBe(opened.annotated.told.second);
    expect(drawn(changed, "s2")).toContainEqual(["second", "fixed", 24]);
    const back = changedBy(changed, typing("s2", texts.s2));
    expect(back.annotated.shown.second).toEqual(opened.annotated.shown.second);
    expect(drawn(back, "s2")).toEqual(drawn(opened, "s2"));
  });

  it("are left alone, object by object, in sentences that nobody touched", () => {
    const changed = changedBy(opened, typing("s2", "Oddly, for the farmers it is a red rag."));
    expect(changed.annotated.shown.first).toBe(opened.annotated.shown.first);
    expect(changed.annotated.marks.s1).toBe(opened.annotated.marks.s1);
    expect(changedBy(changed, (state) => ({ ...state, overlay: { kind: "keys" } })).annotated).toBe(changed.annotated);
  });

  it("let go of picked words when their text changes, when an editor opens, when the person goes elsewhere", () => {
    const word = { segmentId: "s2", start: 24, end: 27 };
    const picked = changedBy(withActive(opened, "s2", false, "start"), (state) => ({
      ...state,
      annotated: { ...state.annotated, picked: { anchor: word, head: word } },
    }));
    expect(picked.annotated.pickedRanges).toEqual([word]);
    expect(drawn(picked, "s2")).toContainEqual([null, null, 24]);
    for (const change of [
      typing("s2", "Other."),
      (state: WorkbenchState) => withActive(state, "s2", true, "start"),
      (state: WorkbenchState) => withActive(state, "s1", false, "start"),
    ]) {
      const { annotated } = changedBy(picked, change);
      expect([annotated.picked, annotated.pickedRanges]).toEqual([null, []]);
    }
  });

  it("show, after whatever was typed, what the server will answer when it saves that text", () => {
    const anyWords = fc.array(fc.constantFrom("For", "the", "red", "rag", "talks", "began", "ΑΒΓ"), { maxLength: 6 });
    const anyTyping = fc.array(
      fc.tuple(
        fc.constantFrom("s1" as const, "s2" as const),
        anyWords.map((words) => words.join(" ")),
      ),
      { maxLength: 6 },
    );
    const between = rememberedChanges("en");
    fc.assert(
      fc.property(anyTyping, (typings) => {
        const last: Record<string, string> = { ...texts };
        let state = opened;
        for (const [id, text] of typings) {
          state = changedBy(state, typing(id, text));
          last[id] = text;
        }
        for (const { id, places } of annotations) {
          const expected = places.map((place) => {
            const [before, now] = [texts[place.segmentId as "s1"], last[place.segmentId] ?? ""];
            return followEdit(place, between(before, now), between);
          });
          expect(state.annotated.shown[id]?.places).toEqual(expected);
        }
      }),
    );
  });
});
