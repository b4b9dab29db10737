import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Gathering } from "./gathering";

const pause = 250;

/** Time as the test lets it pass; waits end in their order. */
function slowClock() {
  let now = 0;
  const waits: { at: number; run: () => void }[] = [];
  return {
    now: () => now,
    after: (milliseconds: number, run: () => void) => void waits.push({ at: now + milliseconds, run }),
    pass: async (milliseconds: number) => {
      const end = now + milliseconds;
      for (;;) {
        const next = waits.filter(({ at }) => at <= end).toSorted((one, other) => one.at - other.at)[0];
        if (!next) break;
        waits.splice(waits.indexOf(next), 1);
        now = Math.max(now, next.at);
        next.run();
        for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
      }
      now = end;
    },
  };
}

describe("calls that are gathered", () => {
  it("are all followed by a run, never two at once, and never more often than agreed", async () => {
    const steps = fc.array(fc.record({ wait: fc.nat(400), works: fc.nat(600) }), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(steps, async (given) => {
        const clock = slowClock();
        const begun: number[] = [];
        let running = 0;
        let works = 0;
        const gathering = new Gathering(
          pause,
          async () => {
            begun.push(clock.now());
            running += 1;
            expect(running).toBe(1);
            await new Promise<void>((done) => clock.after(works, done));
            running -= 1;
          },
          clock,
        );
        let called = 0;
        for (const step of given) {
          await clock.pass(step.wait);
          works = step.works;
          called = clock.now();
          gathering.call();
        }
        await clock.pass(5_000);
        expect(begun.at(-1)).toBeGreaterThanOrEqual(called);
        for (const [index, at] of begun.entries()) {
          if (index > 0) expect(at - (begun[index - 1] ?? 0)).toBeGreaterThanOrEqual(pause);
        }
        expect(begun.length).toBeLessThanOrEqual(given.length);
        expect(running).toBe(0);
      }),
    );
  });

  it("begin at once when nothing ran lately", async () => {
    const clock = slowClock();
    let runs = 0;
    const gathering = new Gathering(
      pause,
      async () => {
        runs += 1;
      },
      clock,
    );
    gathering.call();
    gathering.call();
    await clock.pass(0);
    expect(runs).toBe(1);
  });
});
