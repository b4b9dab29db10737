import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { profilePresets } from "#lib/quality/profile-presets";
import { annotationStatuses } from "./annotation";
import { articleScore, scoredAnnotations } from "./article-score";
import { annotationOf, placeOn } from "./testing/review-annotation";

const text = "For the farmers it is a red rag.";
const counts = { source: null, target: { words: 1000, characters: 5000 } };
const matecat = profilePresets.matecat;
const judged = { annotations: [], passes: [], ratings: [], profile: matecat, counts };
const majors = (count: number) =>
  Array.from({ length: count }, (_, index) => annotationOf(`a${index}`, [], { severity: "major" }));
const pass = (kind: "first" | "second" | "blind", day: number) => ({
  kind,
  startedAt: `2026-11-0${day}T10:00:00.000Z`,
});

describe("what counts of an annotation", () => {
  it.each(annotationStatuses)("one that is %s, or was found to be another's twin", (status) => {
    const counted = scoredAnnotations([annotationOf("a", [], { status })]).length;
    expect(counted).toBe(status === "open" || status === "resolved" ? 1 : 0);
    expect(scoredAnnotations([annotationOf("a", [], { status, duplicateOfId: "b" })])).toEqual([]);
  });

  it("is each place that was marked, also when a split made two of it; and what became of it does not matter", () => {
    const place = (number: number, fate: "open" | "fixed") => placeOn("s1", text, "red rag", { number, fate });
    const annotation = annotationOf("a", [place(1, "open"), place(1, "fixed"), place(2, "fixed")]);
    expect(scoredAnnotations([annotation])).toMatchObject([{ placeCount: 2 }]);
  });
});

describe("an article's score", () => {
  it.each([
    ["no review", [], 3, "pass"],
    ["a first review", [pass("first", 1)], 3, "pass"],
    ["a second one", [pass("first", 1), pass("second", 2)], 3, "fail"],
    ["the last one, in whatever order they are told", [pass("second", 2), pass("first", 1)], 3, "fail"],
    ["a first one begun after the second", [pass("second", 1), pass("first", 2)], 3, "pass"],
  ] as const)("is held against the limit of %s", (_, passes, count, verdict) => {
    expect(articleScore({ ...judged, passes, annotations: majors(count) }).verdict).toBe(verdict);
  });

  it("has the mean of what people rated; none where nobody did", () => {
    const rated = (...values: number[]) =>
      articleScore({ ...judged, profile: profilePresets.esa, ratings: values.map((value) => ({ value })) });
    expect([rated(0, 50, 100).rating, rated().rating]).toEqual([50, null]);
    expect([rated(80).verdict, rated().verdict]).toEqual(["pass", "unrated"]);
  });

  it("never rises by one annotation more, and does not depend on their order", () => {
    const anyAnnotation = fc
      .record({
        severity: fc.constantFrom("minor", "major", "critical"),
        cluster: fc.constantFrom(null, "one", "other"),
      })
      .map((more, index = 0) => annotationOf(`a${index}`, [], more as { severity: "minor" }));
    const profile = profilePresets["mqm-council"];
    fc.assert(
      fc.property(fc.array(anyAnnotation, { minLength: 1, maxLength: 8 }), (annotations) => {
        const score = (some: typeof annotations) => articleScore({ ...judged, profile, annotations: some });
        const all = score(annotations);
        expect(score(annotations.toReversed())).toEqual(all);
        expect(score(annotations.slice(1)).penalty).toBeLessThanOrEqual(all.penalty);
      }),
    );
  });
});
