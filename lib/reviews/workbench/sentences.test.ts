import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { freshSentence, type Sentence } from "./sentence";
import { Sentences } from "./sentences";
import { PretendDesk } from "./testing/pretend-desk";

const [segment] = new PretendDesk("A").review().blocks.flatMap(({ segments }) => segments);
if (!segment) throw new Error("The article has no sentence");
const sentence = (id: number, version = 1): Sentence => freshSentence({ ...segment, id: `s${id}`, version });
const many = (count: number) => Array.from({ length: count }, (_, id) => sentence(id));

describe("Sentences", () => {
  it("answers what a map would, after any changes, and leaves the one before as it was", () => {
    const step = fc.record({
      changed: fc.array(fc.tuple(fc.nat(220), fc.nat(9)), { maxLength: 4 }),
      gone: fc.option(fc.nat(220)),
    });
    fc.assert(
      fc.property(fc.nat(200), fc.array(step, { maxLength: 12 }), (count, steps) => {
        let now = Sentences.of(many(count));
        let plain = new Map([...now].map((each) => [each.segment.id, each]));
        for (const { changed, gone } of steps) {
          const [before, known] = [now, new Map(plain)];
          const next = changed.map(([id, version]) => sentence(id, version));
          now = now.with(next);
          for (const each of next) plain.set(each.segment.id, each);
          if (gone !== null) {
            plain = new Map([...plain].filter(([id]) => id !== `s${gone}`));
            now = now.only(new Set(plain.keys()));
          }
          expect([...now]).toEqual([...plain.values()]);
          for (const id of [...plain.keys(), "s999"]) expect(now.get(id)).toBe(plain.get(id));
          expect([...before]).toEqual([...known.values()]);
          const touched = [...plain.values()].filter((each) => known.get(each.segment.id) !== each);
          expect(now.changedSince(before)).toEqual(touched);
        }
      }),
    );
  });

  it("shares all but one run with the collection before a keystroke", () => {
    const before = Sentences.of(many(3000));
    const after = before.with([sentence(1500, 2)]);
    expect(after.runs.filter((run, at) => run !== before.runs[at])).toHaveLength(1);
    expect(after.with([])).toBe(after);
  });
});
