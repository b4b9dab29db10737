import { describe, expect, it } from "vitest";
import { expectedAnnotation, targetOf } from "./composed-target";
import type { ComposedPlace, Composer } from "./composer";
import { reviewOf, segmentFrom } from "./testing/pretend-desk";
import { openWorkbench } from "./workbench-state";

const seen = "For the farmers it is a red rag.";
const composed = (words: string, more: Partial<ComposedPlace> = {}): ComposedPlace => {
  const start = seen.indexOf(words);
  return { segmentId: "s2", basis: "text", start, end: start + words.length, quote: words, text: seen, ...more };
};

/** The workbench with a first sentence, and the second as the server has it now. */
function stateWith(text: string, version = 1) {
  const source = "C'est un chiffon rouge.";
  return openWorkbench(reviewOf([segmentFrom("Now.", "s1"), { ...segmentFrom(seen, "s2"), text, version, source }]));
}
const words = (...places: ComposedPlace[]) => ({ scope: "words" as const, places, segmentIds: [] });

describe("what the server is asked to mark", () => {
  it("is words where they stand in the text it has", () => {
    expect(targetOf(stateWith(seen, 4), words(composed("red rag")))).toEqual({
      scope: "words",
      places: [{ segmentId: "s2", version: 4, basis: "text", start: 24, end: 31, quote: "red rag" }],
    });
  });

  it("is the same words further on when something came before them meanwhile", () => {
    const target = targetOf(stateWith(`Oddly, ${seen}`, 2), words(composed("red rag")));
    expect(target).toMatchObject({ places: [{ start: 31, quote: "red rag", version: 2 }] });
  });

  it.each([
    [
      "one of them was changed",
      stateWith("For the farmers it is a provocation.", 2),
      words(composed("farmers"), composed("red rag")),
    ],
    ["their sentence is no more", stateWith(seen), words(composed("red rag", { segmentId: "gone" }))],
    ["nothing was picked", stateWith(seen), words()],
    ["no sentence was", stateWith(seen), { scope: "segment" as const, places: [], segmentIds: [] }],
  ])("is nothing at all when %s", (_, state, composer) => {
    expect(targetOf(state, composer)).toBe(null);
  });

  it("is words of the machine's and the source text as they are: these never change", () => {
    const machine = composed("red rag", { basis: "machine" });
    const source = composed("", { basis: "source", start: 17, end: 22, quote: "rouge", text: "" });
    const target = targetOf(stateWith("Farmers hate it.", 2), words(machine, source));
    expect(target).toMatchObject({
      places: [
        { basis: "machine", start: 24 },
        { basis: "source", quote: "rouge" },
      ],
    });
  });

  it("is sentences, or the article", () => {
    const state = stateWith(seen);
    expect(targetOf(state, { scope: "segment", places: [], segmentIds: ["s2"] })).toEqual({
      scope: "segment",
      segmentIds: ["s2"],
    });
    expect(targetOf(state, { ...words(composed("red rag")), scope: "article" })).toEqual({ scope: "article" });
  });
});

describe("the annotation shown until the server answers", () => {
  const said = { category: null, severity: "major", comment: "Non.", suggestion: null } as const;
  const composer: Composer = {
    annotationId: null,
    ...words(),
    said,
    offer: null,
    originKey: null,
    sourceNotSeen: true,
  };
  const author = { id: "lea", name: "Léa" };
  const given = { id: "a1", author, at: "2026-11-23T10:00:00.000Z", category: "style" as const, composer };

  it("is where it will be, in the machine's text too, with the words around it", () => {
    const state = stateWith(seen);
    const target = targetOf(state, words(composed("red rag")));
    if (!target) throw new Error("no target");
    const annotation = expectedAnnotation(state, { ...given, target });
    expect(annotation).toMatchObject({ category: "style", severity: "major", sourceNotSeen: true, fate: "open" });
    const [place] = annotation.places;
    expect(place).toMatchObject({ number: 1, quote: "red rag", before: "For the farmers it is a ", after: "." });
    // "Now." and the space behind it come first in the block's machine text.
    expect(place?.machine).toEqual({ blockId: "b1", start: 29, end: 36, quote: "red rag" });
  });

  it("of machine words that were changed since is mended already", () => {
    const state = stateWith("For the farmers it is a provocation.", 2);
    const target = targetOf(state, words(composed("red rag", { basis: "machine" })));
    if (!target) throw new Error("no target");
    expect(expectedAnnotation(state, { ...given, target })).toMatchObject({ fate: "fixed" });
  });

  it("of the article has no place, of sentences one on each", () => {
    const state = stateWith(seen);
    expect(expectedAnnotation(state, { ...given, target: { scope: "article" } }).places).toEqual([]);
    const { places } = expectedAnnotation(state, { ...given, target: { scope: "segment", segmentIds: ["s1", "s2"] } });
    expect(places.map(({ isWhole, quote }) => [isWhole, quote])).toEqual([
      [true, "Now."],
      [true, seen],
    ]);
  });
});
