import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CheckQueue, type Clock, type Urgency } from "./check-queue";

const clock: Clock = { now: () => Date.now(), after: (milliseconds, run) => setTimeout(run, milliseconds) };

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
    clock,
  );
  const end = () => ends.shift()?.();
  const endNext = async () => {
    end();
    await rested();
  };
  return { queue, begun, end, endNext, isIdle: () => ends.length === 0 };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** The longest rest is over. */
const rested = () => vi.advanceTimersByTimeAsync(1000);

describe("the articles that wait to be checked", () => {
  it("are checked once for all who asked before their turn", async () => {
    const { queue, begun, endNext } = heldQueue();
    for (const busy of ["a", "b", "c", "d"]) void queue.ask(busy, "now");
    const asked = [queue.ask("e", "soon"), queue.ask("e", "now"), queue.ask("e", "soon")];
    for (let turn = 0; turn < 5; turn += 1) await endNext();
    expect(begun).toEqual(["a", "b", "c", "d", "e"]);
    expect(new Set(await Promise.all(asked)).size).toBe(1);
  });

  it("get another turn when they are asked for while under way, and never two at once", async () => {
    const { queue, begun, endNext } = heldQueue();
    const first = queue.ask("a", "now");
    const second = queue.ask("a", "now");
    await rested();
    expect(begun).toEqual(["a"]);
    await endNext();
    expect(begun).toEqual(["a", "a"]);
    await endNext();
    expect(await first).not.toBe(await second);
  });

  it("go first when somebody waits for them, four at once", async () => {
    const { queue, begun, endNext } = heldQueue();
    for (const id of ["a", "b", "c"]) void queue.ask(id, "soon");
    for (const id of ["d", "e", "f", "g"]) void queue.ask(id, "now");
    void queue.ask("c", "now");
    expect(begun).toEqual(["a", "d", "e", "f"]);
    for (let turn = 0; turn < 7; turn += 1) await endNext();
    expect(begun).toEqual(["a", "d", "e", "f", "c", "g", "b"]);
  });

  it("go one by one when nobody does, each after a rest of twice the time the last one took", async () => {
    const { queue, begun, end } = heldQueue();
    for (const id of ["a", "b", "c"]) void queue.ask(id, "soon");
    await vi.advanceTimersByTimeAsync(100);
    expect(begun).toEqual(["a"]);
    end();
    await vi.advanceTimersByTimeAsync(199);
    expect(begun).toEqual(["a"]);
    void queue.ask("c", "now");
    expect(begun).toEqual(["a", "c"]);
    await vi.advanceTimersByTimeAsync(1);
    expect(begun).toEqual(["a", "c", "b"]);
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
    }, clock);
    const asked = ["bad", "a", "bad", "b", "c", "d", "e"].map((id) => queue.ask(id, "soon"));
    const all = Promise.allSettled(asked);
    await vi.advanceTimersByTimeAsync(10_000);
    const outcomes = await all;
    expect(outcomes.map(({ status }) => status === "fulfilled")).toEqual([false, true, false, true, true, true, true]);
  });
});
