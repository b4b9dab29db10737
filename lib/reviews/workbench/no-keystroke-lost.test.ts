import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDraft } from "./draft";
import { troubles } from "./testing/pretend-desk";
import { falselySaved, PretendEvening, type Step, type Way } from "./testing/pretend-evening";

/** How many evenings; more of them, now and then, by hand. */
const numRuns = Number(process.env.STET_EVENINGS ?? 1_000);

const which = fc.nat(5);
/** Mostly the same one: who is elsewhere is in nobody's way. */
const sentence = fc.constantFrom(0, 0, 0, 1);
const how = fc.constantFrom<Way>("insert", "replace", "delete");
const milliseconds = fc.constantFrom(0, 5, 50, 400, 1_600, 1_600, 4_000, 20_000);
const ofLatency = fc.constantFrom(0, 0, 5, 60, 700, 5_000);
/** Half of the time it ends. */
const trouble = fc.constantFrom(...troubles, ...troubles.map(() => "none" as const));

const typing = fc.record({ kind: fc.constant("type" as const), window: which, sentence, where: which, how });
const others = fc.record({ kind: fc.constant("someoneWrites" as const), sentence, where: which, how });
const passing = fc.record({ kind: fc.constant("pass" as const), milliseconds });
const troubling = fc.record({ kind: fc.constant("trouble" as const), trouble });
const choosing = fc.record({ kind: fc.constant("resolve" as const), which, choice: fc.constantFrom("mine", "theirs") });
const signing = fc.record({ kind: fc.constant("signIn" as const), who: fc.constantFrom("lea", "lea", "lea", "omar") });
const slowing = fc.record({
  ...{ kind: fc.constant("latency" as const), there: ofLatency, back: ofLatency, database: ofLatency },
  finishesForTheDead: fc.boolean(),
});
const moving = fc.record({
  kind: fc.constantFrom("kill", "reload", "goAway", "hide", "leaveEditor", "leaveEditor", "backOnline"),
  window: which,
});
const telling = fc.record({ kind: fc.constantFrom("open", "news", "news") });

/** What may happen in an evening; how much of it is others' writing. */
const anyEvening = (ofOthers: number): fc.Arbitrary<Step[]> => {
  const step = fc.oneof(
    { weight: 10, arbitrary: typing },
    { weight: ofOthers, arbitrary: others },
    { weight: 10, arbitrary: passing },
    { weight: 2, arbitrary: troubling },
    { weight: 1, arbitrary: slowing },
    { weight: 3, arbitrary: signing },
    { weight: 3, arbitrary: choosing },
    { weight: 3, arbitrary: moving },
    { weight: 4, arbitrary: telling },
  ) as fc.Arbitrary<Step>;
  return fc.array(step, { minLength: 4, maxLength: 60, size: "max" });
};

async function run(evening: PretendEvening, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    await evening.take(step);
    expect(evening.windows.map((window) => falselySaved(evening, window)).filter(Boolean)).toEqual([]);
  }
  await evening.settle();
}

/** Words no version has, though nothing stands in their way. */
function lostWords({ desk, typed, givenUp, windows }: PretendEvening): string[] {
  return [...typed].flatMap(([word, id]) => {
    const isStored = desk.texts.of(id).some(({ text }) => text.split(" ").includes(word));
    if (isStored || givenUp.has(word)) return [];
    const isShown = windows.some(({ workbench }) => {
      const save = workbench.store.sentence(id)?.save;
      return save?.kind === "conflict" && save.conflict.mine.text.split(" ").includes(word);
    });
    const isBlocked = windows.some(({ workbench }) => workbench.store.sentence(id)?.save.kind === "conflict");
    const isKept = [...desk.browser.shelf].some(([key, stored]) =>
      readDraft(key, stored)?.typed.text.split(" ").includes(word),
    );
    return isShown || (isBlocked && isKept) ? [] : [word];
  });
}

/** Words that a save of Léa's took out of a text though she never did. */
function overwrittenWords({ desk, givenUp }: PretendEvening): string[] {
  return ["s1", "s2"].flatMap((id) =>
    desk.texts.of(id).flatMap(({ text, by }, at, versions) => {
      const now = text.split(" ");
      const before = by === "lea" && at > 0 ? (versions[at - 1]?.text.split(" ") ?? []) : [];
      return before.filter((word) => !now.includes(word) && !givenUp.has(word));
    }),
  );
}

/** Saves that were stored again after they, or what followed them, had been. */
function storedTwice({ desk }: PretendEvening): string[] {
  return ["s1", "s2"].flatMap((id) => {
    const seen = new Set<string>();
    return desk.texts.of(id).flatMap(({ saveIds }) => {
      const [own] = saveIds;
      const isAgain = own !== undefined && seen.has(own);
      for (const each of saveIds) seen.add(each);
      return isAgain ? [own] : [];
    });
  });
}

/** Words of Léa's that a version of somebody else brought in. */
function saidAsAnother({ desk }: PretendEvening): string[] {
  return ["s1", "s2"].flatMap((id) => {
    const seen = new Set<string>();
    return desk.texts.of(id).flatMap(({ text, by }) => {
      const fresh = text.split(" ").filter((word) => word.startsWith("w") && !seen.has(word));
      for (const word of fresh) seen.add(word);
      return by === "lea" ? [] : fresh;
    });
  });
}

describe("whatever happens in whatever order", () => {
  it("no typed word is lost, none is said twice or as another, and no one's words are overwritten", async () => {
    await fc.assert(
      fc.asyncProperty(anyEvening(5), async (steps) => {
        const evening = new PretendEvening();
        await run(evening, steps);
        const wrongs = [lostWords, overwrittenWords, storedTwice, saidAsAnother].map((law) => law(evening));
        expect(wrongs).toEqual([[], [], [], []]);
      }),
      { numRuns },
    );
  }, 600_000);

  it("one person in one window at a time is never in conflict, and has it all saved in the end", async () => {
    await fc.assert(
      fc.asyncProperty(anyEvening(0), async (steps) => {
        const evening = new PretendEvening(1);
        await run(evening, steps);
        const sentences = evening.windows.flatMap(({ workbench }) => [...workbench.store.state.sentences]);
        expect(sentences.map(({ save }) => save.kind).filter((kind) => kind !== "saved")).toEqual([]);
        expect(lostWords(evening)).toEqual([]);
        expect([...evening.desk.browser.shelf]).toEqual([]);
      }),
      { numRuns },
    );
  }, 600_000);
});
