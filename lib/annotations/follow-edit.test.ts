import { describe, expect, it } from "vitest";
import { rememberedChanges } from "#lib/text/text-change";
import { followEdit } from "./follow-edit";
import type { TextPlace } from "./place";
import { followed } from "./testing/bracketed";

describe("a place, one edit later", () => {
  it.each([
    ["It was a red [cloth].", "Yesterday it was a red cloth.", "Yesterday it was a red [cloth].", "open"],
    ["It was a red [cloth].", "It was a red rag.", "It was a red [rag].", "fixed"],
    ["It was a red [cloth].", "It was a red cloth, they said.", "It was a red [cloth], they said.", "open"],
    ["It was a [red cloth].", "It was a red rag.", "It was a [red rag].", "fixed"],
    ["It was a [very] red rag.", "It was a red rag.", "It was a[] red rag.", "fixed"],
    ["It was a [red] rag to them.", "It was to them.", "It was[] to them.", "gone"],
    ["It was a [red] rag.", "", "[]", "gone"],
    ["It was a [red cloth] to them.", "It was a red old cloth to them.", "It was a [red old cloth] to them.", "check"],
    ["It was a [red] cloth to bulls.", "It was some blue flag to bulls.", "It was [some blue flag] to bulls.", "check"],
    ["[They  left].", "They left.", "[They left].", "check"],
    ["They[  ]left.", "They left.", "They[ ]left.", "fixed"],
    ["The powers[. Syrian.]", "The Syrian powers.", "The Syrian powers[.]", "fixed"],
    ["تحدث [الوزير] في جنيف", "تحدث السفير في جنيف", "تحدث [السفير] في جنيف", "fixed"],
    ["She clapped [👩‍👩‍👧‍👦] twice", "Then she clapped 👩‍👩‍👧‍👦 twice", "Then she clapped [👩‍👩‍👧‍👦] twice", "open"],
  ] as const)("%s → %s", (before, after, expected, fate) => {
    expect(followed(before, [after])).toEqual([expected, fate]);
  });

  it.each([
    ["谈判[周二]在日内瓦恢复", "谈判周三在日内瓦恢复", "谈判[周三]在日内瓦恢复", "fixed"],
    ["谈判周二在[日内瓦]恢复", "谈判周三在日内瓦恢复", "谈判周三在[日内瓦]恢复", "open"],
  ] as const)("in Chinese: %s → %s", (before, after, expected, fate) => {
    expect(followed(before, [after], "zh")).toEqual([expected, fate]);
  });

  it.each([
    [
      "words that were cut and put in elsewhere are told as moved",
      "They met [Syrian] envoys in Geneva.",
      "Envoys met in Geneva, Syrian ones.",
      "Envoys met in Geneva, [Syrian] ones.",
      "moved",
    ],
    [
      "one word of a sentence written anew is a look-alike",
      "He saw [the] cat.",
      "Nobody knows the reason.",
      "Nobody knows [the] reason.",
      "check",
    ],
    ["either of two may be left", "[the] rag and the rag", "the rag", "[the] rag", "check"],
    [
      "short words are in every line, and do not move",
      "[The] cat saw a dog.",
      "A cat saw The dog.",
      "[A] cat saw The dog.",
      "fixed",
    ],
  ] as const)("never jumps to a look-alike: %s", (_, before, after, expected, fate) => {
    expect(followed(before, [after])).toEqual([expected, fate]);
  });
});

describe("an omission's place", () => {
  it.each([
    ["the minister[] on Tuesday", "the minister resigned on Tuesday", "the minister [resigned] on Tuesday", "fixed"],
    ["the minister[] on Tuesday", "yesterday the minister on Tuesday", "yesterday the minister[] on Tuesday", "open"],
    ["the minister[] on Tuesday", "the minister by Tuesday", "the minister[] by Tuesday", "check"],
    ["the minister[] on Tuesday", "the Tuesday", "the[] Tuesday", "gone"],
    ["[]Nobody left.", "Yet nobody left.", "[]Yet nobody left.", "check"],
    ["[]Nobody left.", "Yet Nobody left.", "[Yet] Nobody left.", "fixed"],
    ["Nobody left[]", "Nobody left early", "Nobody left [early]", "fixed"],
    ["Nobody left, and[] stayed.", "Nobody left and stayed.", "Nobody left and[] stayed.", "open"],
  ] as const)("%s → %s", (before, after, expected, fate) => {
    expect(followed(before, [after])).toEqual([expected, fate]);
  });
});

describe("a place, several edits later", () => {
  it.each([
    [
      "taken back, an edit takes its fate back",
      ["It was a red rag.", "It was a red cloth."],
      "It was a red [cloth].",
      "open",
    ],
    [
      "also when the words had been taken out",
      ["It was a red.", "It was a red cloth."],
      "It was a red [cloth].",
      "open",
    ],
    ["also when the whole sentence had", ["", "It was a red cloth."], "It was a red [cloth].", "open"],
    [
      "typed anew, word by word, it is fixed where the new word stands",
      ["It was a red .", "It was a red r.", "It was a red rag."],
      "It was a red [rag].",
      "fixed",
    ],
    [
      "fixed stays fixed when something else is changed",
      ["It was a red rag.", "There was a red rag."],
      "There was a red [rag].",
      "fixed",
    ],
    ["what was put for it and then taken out with its sentence is gone", ["It was a red rag.", "It."], "It[].", "gone"],
  ] as const)("%s", (_, texts, expected, fate) => {
    expect(followed("It was a red [cloth].", texts)).toEqual([expected, fate]);
  });

  it("an omission that was mended is open again when the words go", () => {
    const texts = ["the minister resigned on Tuesday", "the minister on Tuesday"];
    expect(followed("the minister[] on Tuesday", texts)).toEqual(["the minister[] on Tuesday", "open"]);
  });

  it("moved words that are moved back are open again", () => {
    const texts = ["Envoys met in Geneva, Syrian ones.", "They met Syrian envoys in Geneva."];
    expect(followed("They met [Syrian] envoys in Geneva.", texts)).toEqual([
      "They met [Syrian] envoys in Geneva.",
      "open",
    ]);
  });
});

describe("a whole segment", () => {
  const whole: TextPlace = { start: 0, end: 12, quote: "They left us", isWhole: true, fate: "open", last: null };
  it.each([
    ["is read again when a word of it was changed", ["They left."], [0, 10, "check"]],
    ["is open when it says what it said", ["They left.", "They left us"], [0, 12, "open"]],
    ["is gone when it says nothing", [""], [0, 0, "gone"]],
  ] as const)("%s", (_, texts, expected) => {
    const between = rememberedChanges("en");
    let [text, place] = [whole.quote, whole];
    for (const after of texts) {
      place = followEdit(place, between(text, after), between);
      text = after;
    }
    expect([place.start, place.end, place.fate]).toEqual(expected);
  });
});
