import { describe, expect, it } from "vitest";
import type { ReviewAnnotation, ReviewPlace } from "#lib/annotations/annotation";
import { annotationOf as reviewAnnotation } from "#lib/annotations/testing/review-annotation";
import type { ReviewThread } from "#lib/annotations/thread";
import { profilePresets } from "#lib/quality/profile-presets";
import { segmentFrom } from "#lib/reviews/workbench/testing/pretend-desk";
import { categoryRows, passagesOf } from "./article-report";

const lea = { id: "lea", name: "Léa" };

function placeIn(segmentId: string, start: number, quote: string, more: Partial<ReviewPlace> = {}): ReviewPlace {
  const words = { start, end: start + quote.length, quote, before: "", after: "" };
  const machine = { blockId: "b1", start, end: start + quote.length, quote };
  const standing = { isWhole: false, fate: "open" as const, last: null, fateBy: null, fateAt: null };
  return {
    id: `${segmentId}-${start}`,
    number: 1,
    segmentId,
    basis: "text",
    ...words,
    ...standing,
    machine,
    sourceQuote: null,
    ...more,
  };
}

/** Major and open, unless told otherwise. */
function annotationOf(id: string, places: readonly ReviewPlace[], more: Partial<ReviewAnnotation> = {}) {
  return reviewAnnotation(id, places, { severity: "major", fate: "open", ...more });
}

describe("errors by category and severity", () => {
  it("are those that are scored, with their points: 2 major and 1 minor mistranslation, of one cause once", () => {
    const place = placeIn("s1", 0, "Red");
    const annotations = [
      annotationOf("a", [place]),
      annotationOf("b", [place]),
      annotationOf("c", [place], { severity: "minor" }),
      annotationOf("d", [place], { category: "grammar", severity: "minor", cluster: "one" }),
      annotationOf("e", [place], { category: "grammar", severity: "minor", cluster: "one" }),
      annotationOf("f", [place], { status: "rejected" }),
    ];
    expect(categoryRows({ profile: profilePresets["mqm-council"], annotations })).toEqual([
      { category: "mistranslation", counts: { neutral: 0, minor: 1, major: 2, critical: 0 }, count: 3, points: 11 },
      { category: "grammar", counts: { neutral: 0, minor: 1, major: 0, critical: 0 }, count: 1, points: 1 },
    ]);
  });
});

describe("marked passages", () => {
  const segments = [
    segmentFrom("They left.", "s1"),
    { ...segmentFrom("It was a red cloth.", "s2"), text: "It was a red rag." },
  ];

  it("come as the article is read, with what stands there today; struck-through ones do not", () => {
    const fixed = { fate: "fixed" as const, start: 13, end: 16, quote: "cloth" };
    const second = placeIn("s2", 13, "cloth", fixed);
    const annotations = [
      annotationOf("second", [second]),
      annotationOf("first", [placeIn("s1", 5, "left")]),
      annotationOf("lost", [placeIn("s1", 0, "They")], { status: "deleted" }),
      annotationOf("whole", []),
    ];
    const passages = passagesOf({ annotations, threads: [] }, segments);
    expect(passages.map(({ annotation }) => annotation.id)).toEqual(["whole", "first", "second"]);
    expect(passages[2]?.places).toEqual([
      { number: 2, machine: "cloth", quote: "cloth", today: "rag", isWhole: false, fate: "fixed" },
    ]);
  });

  it("say how much was said about them, and the last word", () => {
    const entry = (id: string, text: string, kind: "comment" | "resolved" = "comment") => {
      return { id, kind, text, mentions: [], by: lea, at: "2026-11-28T10:00:00.000Z" };
    };
    const thread: ReviewThread = {
      id: "t",
      annotationId: "a",
      segmentId: null,
      isResolved: true,
      entries: [entry("1", "Is it?"), entry("2", "It is."), entry("3", "", "resolved")],
      isUnread: false,
    };
    const [passage] = passagesOf({ annotations: [annotationOf("a", [])], threads: [thread] }, segments);
    expect(passage?.talk).toEqual({ entries: 2, isResolved: true, last: { by: lea, text: "It is." } });
  });
});
