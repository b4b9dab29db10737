import { describe, expect, it } from "vitest";
import type { CategoryId } from "#lib/quality/category";
import type { ReviewAnnotation } from "./annotation";
import { mergeView } from "./merge-view";
import { annotationOf, placeOn } from "./testing/review-annotation";

/** An annotation on a range of the only block's machine text; on the article without one. */
function on(id: string, range: readonly [number, number] | null, category: CategoryId = "grammar"): ReviewAnnotation {
  return annotationOf(id, range ? [placeOn("s", "x".repeat(range[1]), range)] : [], { category });
}

const shown = (first: readonly ReviewAnnotation[], second: readonly ReviewAnnotation[]) =>
  mergeView(first, second, ({ places }) => places[0]?.start ?? -1).map((row) => [
    row.first?.id ?? "–",
    row.second?.id ?? "–",
  ]);

describe("two readers side by side", () => {
  it.each([
    ["the same words", [on("a", [0, 4])], [on("b", [0, 4])], [["a", "b"]]],
    ["words in part the same", [on("a", [0, 8])], [on("b", [4, 12])], [["a", "b"]]],
    [
      "other words",
      [on("a", [8, 12])],
      [on("b", [0, 4])],
      [
        ["–", "b"],
        ["a", "–"],
      ],
    ],
    [
      "the nearest of two",
      [on("a", [0, 10])],
      [on("b", [8, 20]), on("c", [0, 9])],
      [
        ["a", "c"],
        ["–", "b"],
      ],
    ],
    [
      "of two on the same words the same kind",
      [on("a", [0, 4], "spelling")],
      [on("b", [0, 4], "mistranslation"), on("c", [0, 4], "spelling")],
      [
        ["a", "c"],
        ["–", "b"],
      ],
    ],
    ["an omission at one place", [on("a", [4, 4])], [on("b", [4, 4])], [["a", "b"]]],
    ["the article, where they say the same", [on("a", null, "register")], [on("b", null, "style")], [["a", "b"]]],
    [
      "the article, where they do not",
      [on("a", null, "style")],
      [on("b", null, "accuracy")],
      [
        ["a", "–"],
        ["–", "b"],
      ],
    ],
  ] as const)("puts together %s", (_, first, second, expected) => {
    expect(shown(first, second)).toEqual(expected);
  });
});
