import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sourceNames } from "./source-names";
import { articleOf, findingsOf, mended, told } from "./testing/checked";

const given = (pairs: readonly (readonly [string, string])[], from = "fr", to = "en") =>
  articleOf(
    [pairs.map(([, target]) => target)],
    to,
    from,
    pairs.map(([source]) => source),
  );
const witnesses = [
  ["Puis Lindenberg parle.", "Then Lindenberg speaks."],
  ["Et Lindenberg part.", "And Lindenberg leaves."],
] as const;

describe("sourceNames finds", () => {
  it("a name one letter off", () => {
    const article = given([...witnesses, ["Plus tard Lindenberg revient.", "Later Lindemberg comes back."]]);
    expect(told(sourceNames, article)).toEqual(["changed: Lindemberg"]);
    expect(mended(article, findingsOf(sourceNames, article)[0])[2]).toBe("Later Lindenberg comes back.");
  });

  it("an initialism with its letters in another order", () => {
    const article = given([
      ["Le KTX part.", "The KTX leaves."],
      ["Le KTX revient.", "The TKX comes back."],
    ]);
    expect(told(sourceNames, article)).toEqual(["changed: TKX"]);
  });

  it("a name that was dropped", () => {
    const article = given([
      ...witnesses,
      ["Ici.", "Here."],
      ["Demain Lindenberg revient.", "Tomorrow comes the return."],
    ]);
    expect(told(sourceNames, article)).toEqual(["dropped: Tomorrow comes the return."]);
  });

  it("a name that was added", () => {
    const article = given([...witnesses, ["Ici.", "Here."], ["La ville dort.", "The town of Lindenberg sleeps."]]);
    expect(told(sourceNames, article)).toEqual(["added: Lindenberg"]);
  });
});

describe("sourceNames stays quiet about", () => {
  it.each<readonly [string, readonly (readonly [string, string])[]]>([
    ["names that languages write differently", [["À Londres il pleut.", "In London it rains."]]],
    [
      "a pronoun for the name",
      [...witnesses, ["Ici.", "Here."], ["Demain Lindenberg revient.", "Tomorrow he comes back."]],
    ],
    [
      "a name that moved to the next sentence",
      [...witnesses, ["Demain Lindenberg.", "Tomorrow."], ["Ici.", "Here is Lindenberg."]],
    ],
    ["inflections", [...witnesses, ["Ici.", "Here."], ["La maison Lindenberg.", "Lindenbergs in the house."]]],
    ["names met once", [["Puis Berg parle.", "Then it rains."]]],
  ])("%s", (_, pairs) =>
    expect(told(sourceNames, given(pairs)).filter((one) => !one.startsWith("dropped"))).toEqual([]),
  );

  it.each(["zh-en", "ar-en", "en-ru", "en-en"])("other pairs (%s)", (pair) => {
    const [from = "", to = ""] = pair.split("-");
    expect(told(sourceNames, given([...witnesses, ["Lindenberg", "Lindemberg"]], from, to))).toEqual([]);
  });
});

it("quotes what stands at the place", () => {
  const piece = fc.constantFrom("Lindenberg ", "Lindemberg ", "KTX ", "TKX ", "speaks ", "the ", ". ", "👩‍👩‍👧 ");
  const text = fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 6 }), (pairs) => {
      for (const { places } of findingsOf(sourceNames, given(pairs))) {
        for (const { segmentId, start, end, quote } of places) {
          expect(pairs[Number(segmentId.slice(1))]?.[1].slice(start, end)).toBe(quote);
        }
      }
    }),
  );
});
