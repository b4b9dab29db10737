import { describe, expect, it } from "vitest";
import { type Lane, textAt, wantedPlaces } from "./lane";
import { placedEdits } from "./placed-edits";

const place = (quote: string, replacement: string | null, kind: "body" | "quotation" = "body") => ({
  segmentId: "s1",
  start: 0,
  end: quote.length,
  quote,
  replacement,
  kind,
  key: quote,
  isDismissed: false,
  number: 1,
  before: "",
  after: "",
  isTickedAtFirst: replacement !== null && kind === "body",
});
const lane = (isWordForWord: boolean): Lane => ({
  isWordForWord,
  finding: {
    detector: "echo",
    category: "term-inconsistency",
    severity: "major",
    confidence: 0.8,
    message: { code: "echo.echo", values: {} },
    forms: [
      { text: "red cloth", count: 1, recommended: null },
      { text: "red rag", count: 2, recommended: "mostFrequent" },
    ],
    fix: "replace",
    key: "echo:1",
    aliases: [],
    places: [],
    state: "open",
    dismissal: null,
  },
  places: [place("Red cloth", "Red rag"), place("red rag", null), place("red rag", null, "quotation")],
});

describe("a lane", () => {
  it("puts what the detector puts for the form it recommends", () => {
    expect(lane(true).places.map((each) => textAt(lane(true), each, "red rag"))).toEqual(["Red rag", null, null]);
  });

  it("puts another form, or one typed, with the first letter of the place", () => {
    expect(lane(true).places.map((each) => textAt(lane(true), each, "red flag"))).toEqual([
      "Red flag",
      "red flag",
      "red flag",
    ]);
    expect(lane(true).places.map((each) => textAt(lane(true), each, "red cloth"))[0]).toBeNull();
  });

  it("offers no other form where the forms are not the words", () => {
    expect(lane(false).places.map((each) => textAt(lane(false), each, "red flag"))).toEqual(["Red rag", null, null]);
  });

  it("changes what is ticked, and nothing for an empty form", () => {
    expect(wantedPlaces(lane(true), "red flag", (at) => at < 2)).toHaveLength(2);
    expect(wantedPlaces(lane(true), "", () => true)).toEqual([]);
  });
});

describe("placed edits", () => {
  const wanted = (start: number, quote: string) => ({
    segmentId: "s",
    start,
    end: start + quote.length,
    quote,
    text: "X",
  });
  it.each([
    ["where it was", "a b c", wanted(2, "b"), [2]],
    ["where its words moved to", "so a b c", wanted(2, "b"), [5]],
    ["nowhere, when two places have its words", "so b a b", wanted(0, "b"), []],
    ["nowhere, when its words are gone", "a c", wanted(2, "b"), []],
  ])("%s", (_, text, place, expected) => {
    const { edits, lost } = placedEdits(text, [place]);
    expect(edits.map(({ from }) => from)).toEqual(expected);
    expect(edits.length + lost.length).toBe(1);
  });

  it("never overlap", () => {
    const { edits, lost } = placedEdits("abcd", [wanted(0, "abc"), wanted(2, "cd")]);
    expect([edits.length, lost.length]).toEqual([1, 1]);
  });
});
