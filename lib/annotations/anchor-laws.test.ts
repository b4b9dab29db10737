import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rememberedChanges } from "#lib/text/text-change";
import { followEdit } from "./follow-edit";
import { placeOnText } from "./placing";
import { brokenLaws, markWords } from "./testing/anchor-laws";
import { anyHistory } from "./testing/any-history";
import { EditedBlock } from "./testing/edited-block";

/** Histories of each kind; the bench "anchors" runs ten thousand. */
const numRuns = 200;

describe("an annotation's places", () => {
  it.each([
    ["words that were there already", "any"],
    ["words that read like nothing else", "fresh"],
  ] as const)("keep every law through edits, splits, joins, restores, unifyings, with %s", (_, vocabulary) => {
    fc.assert(
      fc.property(anyHistory(vocabulary), ({ sentences, language, marked, steps }) => {
        const block = new EditedBlock(sentences, language);
        const marks = new Map(marked.flatMap((mark) => [...markWords(block, mark)]));
        for (const step of steps) {
          block.run(step);
          expect(brokenLaws(block, marks, vocabulary).broken).toEqual([]);
        }
      }),
      { numRuns },
    );
  });

  it("stay open, on the very letters, when only words further off are changed", () => {
    const sentence = "Nobody at yesterday's talks had asked for the riparian powers to sign that text".split(" ");
    const anyWord = fc.nat(sentence.length - 1);
    fc.assert(
      fc.property(anyWord, fc.array(fc.tuple(anyWord, fc.constantFrom("", "XY", "QR ST"))), (marked, changes) => {
        const said = [...sentence];
        const between = rememberedChanges("en");
        let text = said.join(" ");
        const start = said.slice(0, marked).join(" ").length + (marked > 0 ? 1 : 0);
        const end = start + (sentence[marked]?.length ?? 0);
        let place = placeOnText(
          { id: "s", blockId: "b", text, machine: text, machineStart: 0 },
          { start, end },
          between,
        );
        for (const [at, word] of changes) {
          if (Math.abs(at - marked) < 2) continue;
          said[at] = word;
          const after = said.join(" ");
          place = { ...place, ...followEdit(place, between(text, after), between) };
          text = after;
        }
        expect(place.fate).toBe("open");
        expect(place.start).toBe(said.slice(0, marked).join(" ").length + (marked > 0 ? 1 : 0));
      }),
    );
  });

  it("that lost their words have them back when the text is what it was", () => {
    fc.assert(
      fc.property(anyHistory("any"), ({ sentences, language, marked, steps }) => {
        for (const mark of marked) {
          const block = new EditedBlock(sentences, language);
          markWords(block, mark);
          for (const step of steps.filter(({ act }) => act === "edit")) block.run(step);
          const [place] = block.places;
          const which = block.segments.findIndex(({ id }) => id === place?.segmentId);
          const at = block.segments[which]?.versions.findIndex(({ text }) => text === place?.last?.text) ?? -1;
          if (!place?.last || at < 0) continue;
          block.run({ act: "restore", which, at });
          const { start, end } = place.last;
          expect(block.places).toEqual([{ ...place, start, end, fate: "open", last: null }]);
        }
      }),
      { numRuns },
    );
  });
});
