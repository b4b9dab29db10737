import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slipBetween } from "./slip";

describe("a slip", () => {
  it.each([
    ["freind", "friend", "turned"],
    ["harbuor", "harbour", "turned"],
    ["comittee", "committee", "doubling"],
    ["parralel", "paralel", "doubling"],
    ["goverment", "government", "missing"],
    ["disciiple", "disciple", "doubling"],
    ["fersry", "ferry", "extra"],
    ["seperate", "separate", "wrong"],
  ])("made %s of %s: %s", (word, meant, kind) => expect(slipBetween(word, meant)?.kind).toBe(kind));

  it.each([
    ["harbour", "harbour"],
    ["harbour", "labour"],
    ["boat", "coal"],
    ["", "ab"],
  ])("did not make %s of %s", (word, meant) => expect(slipBetween(word, meant)).toBeNull());

  it("made any word of the same with a letter left out, or with two letters changed over", () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3,12}$/u), fc.nat(), (word, seed) => {
        const at = seed % word.length;
        expect(slipBetween(word.slice(0, at) + word.slice(at + 1), word)).not.toBeNull();
        const turned = word.slice(0, at) + (word[at + 1] ?? "") + (word[at] ?? "") + word.slice(at + 2);
        if (turned !== word) expect(slipBetween(turned, word)).not.toBeNull();
      }),
    ));
});
