import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchingPeople, mentionAt, mentionParts, peopleNamed, withMention } from "./mention";

const lea = { id: "1", name: "Léa" };
const leaMarchand = { id: "2", name: "Léa Marchand" };
const omar = { id: "3", name: "عمر الفاروق" };
const desk = [lea, leaMarchand, omar];

describe("a name being typed", () => {
  it.each([
    ["@", 1, ""],
    ["Ask @L", 6, "L"],
    ["Ask @Léa Mar", 12, "Léa Mar"],
    ["(@ma", 4, "ma"],
    ["@عم", 3, "عم"],
  ])("in %j at %i is %j", (text, caret, name) => {
    expect(mentionAt(text, caret)?.name).toBe(name);
  });

  it.each([
    ["an address", "to lea@desk", 11],
    ["an @ by itself", "at @ noon", 6],
    ["a line further down", "@Léa\nand", 8],
    ["before the @", "see @Léa", 3],
  ])("is not %s", (_, text, caret) => {
    expect(mentionAt(text, caret)).toBeNull();
  });

  it.each([
    ["lea", [lea, leaMarchand]],
    ["MARCH", [leaMarchand]],
    ["", desk],
    ["الف", [omar]],
    ["rchand", []],
  ])("%j may become %j", (name, people) => {
    expect(matchingPeople(desk, name)).toEqual(people);
  });

  it("is put in with room after it, and the caret behind", () => {
    const query = mentionAt("Ask @ma please", 7);
    expect(query && withMention("Ask @ma please", query, leaMarchand)).toEqual({
      text: "Ask @Léa Marchand please",
      caret: 17,
    });
  });
});

describe("names in a text", () => {
  it("are the longer of two that begin alike", () => {
    expect(peopleNamed("@Léa Marchand and @Léa, look", desk, [])).toEqual([leaMarchand, lea]);
  });

  it("are no beginnings of other words", () => {
    expect(peopleNamed("@Léandre knows", desk, [])).toEqual([]);
  });

  it("are whom the writer picked, where two have one name", () => {
    const other = { id: "4", name: "Léa" };
    expect(peopleNamed("@Léa", [lea, other], [other])).toEqual([other]);
  });

  const words = fc.array(fc.constantFrom("@", "Léa", " ", "Marchand", "عمر الفاروق", "😀", "\n", "a"));
  it("law: the parts together are the text, and what was put in is found", () => {
    fc.assert(
      fc.property(words, fc.constantFrom(...desk), (pieces, person) => {
        const text = pieces.join("");
        expect(
          mentionParts(text, desk)
            .map((part) => part.text)
            .join(""),
        ).toBe(text);
        const typed = `${text} @`;
        const query = mentionAt(typed, typed.length);
        const put = query && withMention(typed, query, person);
        expect(put && peopleNamed(put.text, desk, [])).toContainEqual(person);
      }),
    );
  });
});
