import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { brokenLaws } from "#lib/annotations/testing/anchor-laws";
import { anyHistory } from "#lib/annotations/testing/any-history";
import { StoredBlock } from "#lib/annotations/testing/stored-block";
import { db } from "#lib/db/client";
import { type Newsroom, newNewsroom } from "#lib/reviews/testing/newsroom";

let room: Newsroom;
beforeAll(async () => {
  room = await newNewsroom();
});

const anyWord = fc.constantFrom("the", "rag", "red", "café", "naïve", "river", "غداً", "wait", "🇫🇷", "harvest");
const anySentence = fc.array(anyWord, { minLength: 3, maxLength: 7 }).map((words) => `Now ${words.join(" ")} came.`);
const anyWalk = fc.record({
  sentences: fc.array(anySentence, { minLength: 1, maxLength: 3 }),
  history: anyHistory("fresh"),
  /** Which steps are taken back at once, as the workbench's undo does. */
  undone: fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
});

describe("annotations through the commands that change texts", () => {
  it("are where the anchor laws say, after saves, splits, joins, restores, unifyings and what takes them back", async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(anyWalk, async ({ sentences, history, undone }) => {
        const walk = await StoredBlock.of(room, sentences);
        for (const words of history.marked) await walk.mark(words);
        for (const [at, step] of history.steps.entries()) {
          await walk.take(step, undone[at] ?? false);
          expect(brokenLaws(walk.block, walk.marks, "fresh").broken).toEqual([]);
          for (const { fate, fateBy } of await walk.expectSame()) {
            seen.add(fate);
            // Whose change made it what it is: only an editor changes texts here.
            if (fate !== "open") expect(fateBy?.name).toBe("Léa");
          }
        }
        const { openAnnotations } = await db().article.findUniqueOrThrow({ where: { id: walk.articleId } });
        expect(openAnnotations).toBe(walk.names.size);
      }),
      { numRuns: 40 },
    );
    // The walk has been somewhere.
    expect([...seen]).toEqual(expect.arrayContaining(["open", "fixed", "check"]));
  }, 240_000);
});
