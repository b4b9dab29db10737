import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editTable } from "./edit-table";
import { countEdits, editRate, editWords } from "./translation-edit-rate";
import { shiftWords } from "./word-shift";

const letters = fc.array(fc.constantFrom("a", "b", "c", "d", "e"), { maxLength: 40 });
const numbers = (length: number) => fc.array(fc.integer({ min: 0, max: 4 }), { minLength: length, maxLength: length });

describe("the edits of TER", () => {
  it.each([
    ["a b c d", "c d a b", 1, "a run of words moved is one edit"],
    ["a b c d", "a x c d", 1, "a replaced word is one edit"],
    ["a b c d", "a d", 2, "each deleted word is one edit"],
    ["a d", "a b c d", 2, "each inserted word is one edit"],
    ["b a c d f e", "a b c d e f", 2, "two moves are two edits"],
    ["", "a b", 2, "what was written anew"],
    ["a b", "", 2, "what was taken out"],
    ["", "", 0, "nothing"],
  ])("from %j to %j are %i: %4$s", (machine, corrected, edits) => {
    expect(countEdits(editWords(machine), editWords(corrected)).edits).toBe(edits);
  });

  it("are never more than those without shifts, nor fewer than the difference in length", () => {
    fc.assert(
      fc.property(letters, letters, (machine, corrected) => {
        const { edits } = countEdits(machine, corrected);
        expect(edits).toBeLessThanOrEqual(plainDistance(machine, corrected));
        expect(edits).toBeGreaterThanOrEqual(Math.abs(machine.length - corrected.length));
        expect(edits === 0).toBe(machine.join(" ") === corrected.join(" "));
      }),
    );
  });

  it("count one for any run of unlike words that was moved", () => {
    const words = Array.from({ length: 30 }, (_, at) => `word${at}`);
    const move = fc.tuple(fc.nat(29), fc.integer({ min: 1, max: 10 }), fc.nat(29));
    fc.assert(
      fc.property(move, ([start, length, target]) => {
        const moved = words.toSpliced(start, length);
        moved.splice(target, 0, ...words.slice(start, start + length));
        expect(countEdits(words, moved).edits).toBe(moved.join() === words.join() ? 0 : 1);
      }),
    );
  });

  it("as a rate over nothing are 1 where there was something, else 0", () => {
    expect([editRate([{ edits: 2, words: 0 }]), editRate([{ edits: 0, words: 0 }]), editRate([])]).toEqual([1, 0, 0]);
  });
});

describe("the edit table", () => {
  it("has the distance of a changed text without filling in the whole of it", () => {
    const anyChange = fc.integer({ min: 1, max: 60 }).chain((length) =>
      fc.record({
        words: numbers(length),
        stretch: fc.tuple(fc.nat(length), fc.nat(length)),
        others: numbers(length),
        corrected: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 90 }),
      }),
    );
    fc.assert(
      fc.property(anyChange, ({ words, stretch, others, corrected }) => {
        const [from, to] = [Math.min(...stretch), Math.max(...stretch)];
        const changed = words.map((word, at) => (at >= from && at < to ? (others[at] ?? word) : word));
        const goal = Int32Array.from(corrected);
        const table = editTable(goal, words.length);
        table.fill(Int32Array.from(words));
        const distance = table.distanceOf(Int32Array.from(changed), { from, to });
        expect(distance).toBe(editTable(goal, words.length).fill(Int32Array.from(changed)));
      }),
    );
  });

  it("tells edits that spell both texts and cost what it says", () => {
    fc.assert(
      fc.property(letters, letters, (machine, corrected) => {
        const codes = (words: readonly string[]) => Int32Array.from(words, (word) => word.charCodeAt(0));
        const table = editTable(codes(corrected), machine.length);
        const distance = table.fill(codes(machine));
        const trace = table.trace();
        expect(trace.filter((edit) => edit !== "inserted")).toHaveLength(machine.length);
        expect(trace.filter((edit) => edit !== "deleted")).toHaveLength(corrected.length);
        expect(trace.filter((edit) => edit !== "same")).toHaveLength(distance);
      }),
    );
  });
});

describe("a shift", () => {
  it.each([
    [{ start: 3, length: 2, target: 1 }, "a d e b c f", { from: 1, to: 5 }],
    [{ start: 1, length: 2, target: 5 }, "a d e b c f", { from: 1, to: 5 }],
    [{ start: 1, length: 2, target: 6 }, "a d e f b c", { from: 1, to: 6 }],
    [{ start: 0, length: 3, target: 1 }, "d a b c e f", { from: 0, to: 4 }],
    [{ start: 4, length: 2, target: 5 }, "a b c d e f", { from: 4, to: 6 }],
    [{ start: 2, length: 2, target: 2 }, "a b c d e f", { from: 2, to: 2 }],
  ])("%j makes %j", (shift, expected, changed) => {
    const words = Int32Array.from("abcdef", (letter) => letter.charCodeAt(0));
    const into = new Int32Array(words.length);
    expect(shiftWords(words, shift, into)).toEqual(changed);
    expect(Array.from(into, (code) => String.fromCharCode(code)).join(" ")).toBe(expected);
  });
});

function plainDistance(machine: readonly string[], corrected: readonly string[]): number {
  let above = Array.from({ length: corrected.length + 1 }, (_, column) => column);
  for (const word of machine) {
    const row = [(above[0] ?? 0) + 1];
    for (const [at, other] of corrected.entries()) {
      const replaced = (above[at] ?? 0) + (word === other ? 0 : 1);
      row.push(Math.min(replaced, (above[at + 1] ?? 0) + 1, (row[at] ?? 0) + 1));
    }
    above = row;
  }
  return above.at(-1) ?? 0;
}
