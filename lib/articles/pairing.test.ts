import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Pairing, pairArticle, sendDown, sendUp, shiftDown, shiftUp, sourcesByBlock } from "./pairing";

const languages = { source: "fr", target: "en" };
const moves = [sendUp, sendDown, shiftUp, shiftDown] as const;

const pairing = pairArticle(
  ["Les pourparlers achoppent", "Ils sont partis. Personne n’a signé. Rien ne reste."],
  ["The talks stumble", "They left. Nobody signed. Nothing remains."],
  languages,
);

/** What stands beside each sentence. */
function beside({ sources, sentences }: Pairing): string[] {
  return sentences.map(({ start, end }) => sources.slice(start, end).join(" "));
}

describe("an article's sentences beside their sources", () => {
  it("are paired block by block", () => {
    expect(beside(pairing)).toEqual([
      "Les pourparlers achoppent",
      "Ils sont partis.",
      "Personne n’a signé.",
      "Rien ne reste.",
    ]);
    expect(sourcesByBlock(pairing, 2)).toEqual([
      ["Les pourparlers achoppent"],
      ["Ils sont partis.", "Personne n’a signé.", "Rien ne reste."],
    ]);
  });

  it("send their first source up and their last one down, across blocks too", () => {
    expect(beside(sendUp(pairing, 1)).slice(0, 2)).toEqual(["Les pourparlers achoppent Ils sont partis.", ""]);
    expect(beside(sendDown(pairing, 1)).slice(1, 3)).toEqual(["", "Ils sont partis. Personne n’a signé."]);
    expect(sourcesByBlock(sendUp(pairing, 1), 2)[1]?.[0]).toBeNull();
  });

  it("move all that follow by one", () => {
    expect(beside(shiftDown(pairing, 1))).toEqual([
      "Les pourparlers achoppent",
      "",
      "Ils sont partis.",
      "Personne n’a signé. Rien ne reste.",
    ]);
    expect(beside(shiftUp(pairing, 2))).toEqual([
      "Les pourparlers achoppent",
      "Ils sont partis. Personne n’a signé.",
      "Rien ne reste.",
      "",
    ]);
  });

  it("stay as they are where nothing can move", () => {
    expect(sendUp(pairing, 0)).toBe(pairing);
    expect(sendDown(pairing, 3)).toBe(pairing);
    const empty = sendUp(pairing, 1);
    expect(sendUp(empty, 1)).toBe(empty);
  });

  it("keep every source sentence once and in order, whatever is moved", () => {
    const texts = fc.array(fc.string({ minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 8 });
    const steps = fc.array(fc.tuple(fc.nat(3), fc.nat(20)), { maxLength: 30 });
    fc.assert(
      fc.property(texts, texts, steps, (source, target, made) => {
        const begun = pairArticle(source, target, languages);
        const last = made.reduce((now, [move, at]) => {
          const index = begun.sentences.length === 0 ? 0 : at % begun.sentences.length;
          return moves[move]?.(now, index) ?? now;
        }, begun);
        expect(last.sentences.map(({ text }) => text)).toEqual(begun.sentences.map(({ text }) => text));
        if (begun.sentences.length === 0) return;
        const runs = last.sentences.flatMap(({ start, end }) => last.sources.slice(start, end));
        expect(runs).toEqual(last.sources);
      }),
    );
  });
});
