import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CheckQueue, type Urgency } from "./check-queue";

/** A queue whose checks end when the test says so. */
function heldQueue() {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const queue = new CheckQueue(
    (articleId) =>
      new Promise<string>((resolve) => {
        begun.push(articleId);
        ends.push(() => resolve(`${articleId} ${begun.length}`));
      }),
  );
  const endNext = async () => {
    ends.shift()?.();
    await settled();
  };
  return { queue, begun, endNext, isIdle: () => ends.length === 0 };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("the articles that wait to be checked", () => {
  it("are checked once for all who asked before their turn", async () => {
    const { queue, begun, endNext } = heldQueue();
    for (const busy of ["a", "b", "c", "d"]) void queue.ask(busy, "soon");
    const asked = [queue.ask("e", "soon"), queue.ask("e", "now"), queue.ask("e", "soon")];
    for (let turn = 0; turn < 5; turn += 1) await endNext();
    expect(begun).toEqual(["a", "b", "c", "d", "e"]);
    expect(new Set(await Promise.all(asked)).size).toBe(1);
  });

  it("get another turn when they are asked for while under way, and never two at once", async () => {
    const { queue, begun, endNext } = heldQueue();
    const first = queue.ask("a", "now");
    const second = queue.ask("a", "now");
    await settled();
    expect(begun).toEqual(["a"]);
    await endNext();
    expect(begun).toEqual(["a", "a"]);
    await endNext();
    expect(await first).not.toBe(await second);
  });

  it("go first when somebody waits for them", async () => {
    const { queue, begun, endNext } = heldQueue();
    for (const id of ["a", "b", "c", "d", "e", "f"]) void queue.ask(id, "soon");
    void queue.ask("g", "now");
    void queue.ask("f", "now");
    for (let turn = 0; turn < 7; turn += 1) await endNext();
    expect(begun).toEqual(["a", "b", "c", "d", "f", "g", "e"]);
  });

  it("are all checked after they were last asked for, whatever the order", async () => {
    const ask = fc.record({ id: fc.constantFrom(..."abcdefg"), urgency: fc.constantFrom<Urgency>("now", "soon") });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(ask, fc.constant("end" as const)), { maxLength: 60 }), async (steps) => {
        const { queue, begun, endNext, isIdle } = heldQueue();
        const askedAt = new Map<string, number>();
        const promises: Promise<string>[] = [];
        for (const step of steps) {
          if (step === "end") await endNext();
          else {
            askedAt.set(step.id, begun.length);
            promises.push(queue.ask(step.id, step.urgency));
          }
        }
        while (!isIdle()) await endNext();
        await Promise.all(promises);
        for (const [id, at] of askedAt) expect(begun.lastIndexOf(id)).toBeGreaterThanOrEqual(at);
      }),
    );
  });

  it("go on after one that failed", async () => {
    const queue = new CheckQueue(async (id) => {
      if (id === "bad") throw new Error("bad");
      return id;
    });
    const asked = ["bad", "a", "bad", "b", "c", "d", "e"].map((id) => queue.ask(id, "soon"));
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.map(({ status }) => status === "fulfilled")).toEqual([false, true, false, true, true, true, true]);
  });
});
