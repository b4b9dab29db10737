import { describe, expect, it } from "vitest";
import type { CategoryId } from "#lib/quality/category";
import type { ReviewAnnotation } from "./annotation";
import { mergeView } from "./merge-view";

const lea = { id: "lea", name: "Léa" };

/** An annotation on a range of the only block's machine text; on the article without one. */
function on(id: string, range: readonly [number, number] | null, category: CategoryId = "grammar"): ReviewAnnotation {
  const [start, end] = range ?? [0, 0];
  const place = {
    id: `${id}-1`,
    number: 1,
    segmentId: "s",
    basis: "text",
    isWhole: false,
    start,
    end,
    quote: "x".repeat(end - start),
    before: "",
    after: "",
    fate: "open",
    fateBy: null,
    fateAt: null,
    last: null,
    machine: { blockId: "b", start, end, quote: "x".repeat(end - start) },
    sourceQuote: null,
  } as const;
  return {
    id,
    scope: range ? "words" : "article",
    category,
    severity: "minor",
    comment: "",
    suggestion: null,
    origin: "person",
    originKey: null,
    cluster: null,
    sourceNotSeen: false,
    passId: null,
    rater: null,
    author: lea,
    createdAt: "2026-11-26T10:00:00.000Z",
    revision: 1,
    status: "open",
    statusBy: null,
    statusAt: "2026-11-26T10:00:00.000Z",
    statusReason: null,
    duplicateOfId: null,
    arbitratedAt: null,
    fate: "open",
    places: range ? [place] : [],
  };
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
