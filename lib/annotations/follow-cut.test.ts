import { describe, expect, it } from "vitest";
import { rememberedChanges } from "#lib/text/text-change";
import { placeOnMachine, placeOnText, placeOnWhole } from "./placing";
import { bracketed } from "./testing/bracketed";
import { EditedBlock, type Step } from "./testing/edited-block";

/** A block of one sentence with a place on these words, or on the whole sentence. */
function blockWith(sentence: string, words: string | null): EditedBlock {
  const block = new EditedBlock([sentence], "en");
  const segment = { id: "s0", blockId: "b", text: sentence, machine: sentence, machineStart: 0 };
  const start = sentence.indexOf(words ?? "");
  const range = { start, end: start + (words ?? "").length };
  const placed = words === null ? placeOnWhole(segment) : placeOnText(segment, range, rememberedChanges("en"));
  block.places = [{ ...placed, id: "p", annotationId: "a", number: 1, segmentId: "s0" }];
  return block;
}

const splitAt = (at: number): Step => ({ act: "split", which: 0, at });
const join: Step = { act: "join", which: 0 };
const edit = (at: number, cut: number, insert: string, which = 0): Step => ({
  act: "edit",
  which,
  splices: [{ at, cut, insert }],
});

/** Each place as "segment: text [words] text, fate". */
function shown(block: EditedBlock): string[] {
  return block.places.map((place) => {
    const index = block.segments.findIndex(({ id }) => id === place.segmentId);
    return `${index}: ${bracketed(block.segment(place.segmentId).letters.text, place)} ${place.fate}`;
  });
}

describe("a place in a sentence that is split and joined", () => {
  it.each([
    ["is in the part that has its words", "powers", [splitAt(12)], ["0: The [powers]. open"]],
    ["is in the second part, where that has them", "left", [splitAt(12)], ["1: Syrian envoys [left]. open"]],
    [
      "is in both when it was cut",
      "powers. Syrian",
      [splitAt(12)],
      ["0: The [powers.] open", "1: [Syrian] envoys left. open"],
    ],
    [
      "is one again when they are joined",
      "powers. Syrian",
      [splitAt(12), join],
      ["0: The [powers. Syrian] envoys left. open"],
    ],
    [
      "stays two when one was changed meanwhile",
      "powers. Syrian",
      [splitAt(12), edit(0, 6, "Red", 1), join],
      ["0: The [powers.] Red envoys left. open", "0: The powers. [Red] envoys left. fixed"],
    ],
    [
      "comes back after an edit, a split, and the edit taken back",
      "left",
      [edit(26, 4, "went"), splitAt(12), edit(14, 4, "left", 1)],
      ["1: Syrian envoys [left]. open"],
    ],
  ] as const)("%s", (_, words, steps, expected) => {
    const block = blockWith("The powers. Syrian envoys left.", words);
    for (const step of steps) block.run(step);
    expect(shown(block)).toEqual(expected);
  });
});

describe("a whole sentence's annotation", () => {
  it.each([
    ["is on both parts", [splitAt(12)], ["0: [The powers.] open", "1: [Syrian envoys left.] open"]],
    ["is on the whole again", [splitAt(12), join], ["0: [The powers. Syrian envoys left.] open"]],
    [
      "is to be read again where a part was changed",
      [splitAt(12), edit(0, 3, "Some")],
      ["0: [Some powers.] check", "1: [Syrian envoys left.] open"],
    ],
  ] as const)("%s when it is split", (_, steps, expected) => {
    const block = blockWith("The powers. Syrian envoys left.", null);
    for (const step of steps) block.run(step);
    expect(shown(block)).toEqual(expected);
  });

  it("is on its own words when it is joined with another", () => {
    const block = new EditedBlock(["They left.", "Nobody signed."], "en");
    const second = { id: "s1", blockId: "b", text: "Nobody signed.", machine: "Nobody signed.", machineStart: 11 };
    block.places = [{ ...placeOnWhole(second), id: "p", annotationId: "a", number: 1, segmentId: "s1" }];
    block.run(join);
    expect(shown(block)).toEqual(["0: They left. [Nobody signed.] open"]);
  });
});

describe("a place and the machine's text", () => {
  const segment = {
    id: "s",
    blockId: "b",
    text: "They flew to Teheran today.",
    machine: "They fled to Teheran.",
    machineStart: 100,
  };
  const between = rememberedChanges("en");
  it.each([
    ["the same words", "They", 100, "They"],
    ["the words that were replaced", "flew", 105, "fled"],
    ["no words, where they are the editor's", "today", 120, ""],
  ])("is told of %s", (_, words, start, quote) => {
    const at = segment.text.indexOf(words);
    const { machine } = placeOnText(segment, { start: at, end: at + words.length }, between);
    expect([machine.start, machine.quote]).toEqual([start, quote]);
  });

  it.each([
    ["open where the words stand", "They", "[They] flew to Teheran today.", "open"],
    ["fixed where somebody replaced them", "fled", "They [flew] to Teheran today.", "fixed"],
  ])("marked in the machine's text is %s", (_, words, expected, fate) => {
    const at = segment.machine.indexOf(words);
    const place = placeOnMachine(segment, { start: at, end: at + words.length }, between);
    expect([bracketed(segment.text, place), place.fate, place.quote]).toEqual([expected, fate, words]);
  });
});
