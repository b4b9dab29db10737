import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correctionsBetween, type ReleasedBlock } from "./corrections";

const block = (id: string, text: string, kind: ReleasedBlock["kind"] = "paragraph"): ReleasedBlock => ({
  id,
  kind,
  text,
});
const released = [
  block("1", "Talks stumble", "headline"),
  block("2", "The committee left at dawn. Nobody signed the accord. It rained."),
];

describe("what changed since an article went out", () => {
  it("is told sentence by sentence, with the kind of its block", () => {
    const now = [
      block("1", "Talks resume", "headline"),
      block("2", "The committee left at dawn. Everybody signed the accord. It rained."),
    ];
    expect(correctionsBetween(released, now, "en")).toEqual([
      { kind: "headline", before: "Talks stumble", after: "Talks resume" },
      { kind: "paragraph", before: "Nobody signed the accord.", after: "Everybody signed the accord." },
    ]);
  });

  it("tells what was added and what was taken out", () => {
    const added = [released[0] ?? block("1", ""), block("2", `${released[1]?.text} The river rose by two metres.`)];
    expect(correctionsBetween(released, added, "en")).toEqual([
      { kind: "paragraph", before: null, after: "The river rose by two metres." },
    ]);
    const cut = [released[0] ?? block("1", ""), block("2", "The committee left at dawn. It rained.")];
    expect(correctionsBetween(released, cut, "en")).toEqual([
      { kind: "paragraph", before: "Nobody signed the accord.", after: null },
    ]);
    expect(correctionsBetween(released, released.slice(0, 1), "en")).toMatchObject([
      { before: released[1]?.text, after: null },
    ]);
  });

  it("is nothing where nothing changed, or only white space", () => {
    const spaced = released.map((each) => ({ ...each, text: each.text.replaceAll(" ", "  ") }));
    expect(correctionsBetween(released, spaced, "en")).toEqual([]);
    const texts = fc.array(fc.string({ maxLength: 80 }), { maxLength: 6 });
    fc.assert(
      fc.property(texts, (some) => {
        const blocks = some.map((text, at) => block(String(at), text));
        expect(correctionsBetween(blocks, blocks, "en")).toEqual([]);
      }),
    );
  });

  it("names every sentence that is no longer there, and every new one", () => {
    const words = fc.constantFrom(
      "Boats sail.",
      "Nobody came.",
      "It rained all day.",
      "Prices rose by 4%.",
      "They left.",
    );
    const text = fc.array(words, { maxLength: 8 });
    fc.assert(
      fc.property(text, text, (old, now) => {
        const found = correctionsBetween([block("1", old.join(" "))], [block("1", now.join(" "))], "en");
        const gone = old.filter((sentence) => !now.includes(sentence));
        const fresh = now.filter((sentence) => !old.includes(sentence));
        for (const sentence of gone) expect(found.some(({ before }) => before?.includes(sentence))).toBe(true);
        for (const sentence of fresh) expect(found.some(({ after }) => after?.includes(sentence))).toBe(true);
      }),
    );
  });
});
