import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeSign } from "#lib/text/code";
import { searchWords } from "#lib/text/search-words";
import { markedLine, wantedRanges } from "./marked-words";
import { bestSentence, SearchedWords, type WantedWords } from "./searched-text";

const want = (text: string, isPrefix = false): WantedWords => ({
  words: searchWords(text).map(({ word }) => word),
  isPrefix,
});
const id = (digit: number) => `0194d0a0-0000-7000-8000-00000000000${digit}`;
const searchedText = (title: string, sentences: Parameters<SearchedWords["add"]>[0]) => {
  const gathering = new SearchedWords(title);
  // One by one, as they come to a server that has other things to do.
  for (const sentence of sentences) gathering.add([sentence]);
  return gathering.gathered();
};
const { sentences, words } = searchedText("A title", [
  { id: id(1), text: "They lose the harvest.", source: "Ils perdent la récolte." },
  { id: id(2), text: "It is a red rag.", source: "C'est un chiffon rouge." },
  { id: id(3), text: "A rag, and red.", source: null },
]);

describe("what is stored to find an article", () => {
  it("has each word once, the title's among them", () => {
    expect(words).toEqual([...new Set(words)]);
    expect(words).toEqual(expect.arrayContaining(["title", "recolte", "rag"]));
  });

  it.each([
    [[want("red rag")], { segmentId: id(2), side: "text" }],
    [[want("rag"), want("and")], { segmentId: id(3), side: "text" }],
    [[want("chiff", true)], { segmentId: id(2), side: "source" }],
    [[want("chiff")], null],
    [[want("title")], null],
    [[want("harvest it")], null],
  ])("tells the sentence that holds most of %j", (wanted, best) =>
    expect(bestSentence(sentences, wanted)).toEqual(best),
  );
});

describe("a line with marked words", () => {
  it("marks whole words, runs and beginnings", () => {
    const text = "The RÉD rag is a red rag, not a ragged one.";
    const marked = (wanted: WantedWords[]) =>
      wantedRanges(text, wanted).map(({ start, end }) => text.slice(start, end));
    expect(marked([want("red rag")])).toEqual(["RÉD rag", "red rag"]);
    expect(marked([want("rag", true)])).toEqual(["rag", "rag", "ragged"]);
    expect(marked([want("red"), want("red rag")])).toEqual(["RÉD rag", "red rag"]);
  });

  it("is a part of the text, and holds the first word wanted", () => {
    const some = fc.array(fc.constantFrom("red", "rag", "é", "布", "a longer stretch of words,", "—", "🌊"), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(some, (parts) => {
        const text = parts.join(" ");
        const line = markedLine(text, [want("rag")]);
        const shown = line.map((piece) => piece.text).join("");
        expect(text).toContain(shown.replace(/^… /u, "").replace(/ …$/u, ""));
        expect(line.some(({ isWanted }) => isWanted)).toBe(parts.includes("rag"));
      }),
    );
  });
});

describe("a sentence with codes of its file", () => {
  const [opening, closing] = [codeSign({ number: 1, role: "opening" }), codeSign({ number: 1, role: "closing" })];
  const coded = `It is a ${opening}red${closing} rag.`;

  it("is found by its words, and shown without codes", () => {
    expect(searchedText("", [{ id: id(1), text: coded, source: null }]).sentences).toContain(" a red rag ");
    const line = markedLine(coded, [want("red rag")]);
    expect(line).toEqual([
      { text: "It is a ", isWanted: false },
      { text: "red rag", isWanted: true },
      { text: ".", isWanted: false },
    ]);
  });
});
