import { describe, expect, it } from "vitest";
import { PretendDesk } from "./testing/pretend-desk";
import { Workbench } from "./workbench";

/** A workbench at whose first sentence a person sits; what was told to the server, in order. */
function sit() {
  const desk = new PretendDesk("One.", "Two.");
  const told: object[] = [];
  const outcomes: ("done" | "unreachable")[] = [];
  const around = desk.surroundings();
  const workbench = new Workbench(desk.review(), {
    ...around,
    post: async (path, body) => {
      if (!path.endsWith("/effort")) throw new Error(`no door ${path}`);
      const kind = outcomes.shift() ?? "done";
      if (kind === "unreachable") return { kind };
      told.push(body);
      return { kind: "done", value: JSON.parse("null") };
    },
  });
  const { effort } = workbench;
  const stop = effort.follow();
  workbench.goTo("s1");
  return { desk, told, outcomes, workbench, effort, stop };
}

describe("active time", () => {
  it("goes to the sentence in front", async () => {
    const { desk, workbench, effort } = sit();
    await desk.pass(5_000);
    workbench.goTo("s2");
    await desk.pass(2_000);
    expect(effort.counted()).toEqual({ s1: 5_000, s2: 2_000 });
  });

  it("counts a minute after the last key, and no more", async () => {
    const { desk, effort } = sit();
    await desk.pass(30_000);
    effort.seen(true);
    await desk.pass(900_000);
    effort.seen(true);
    await desk.pass(1_000);
    expect(effort.counted()).toEqual({ s1: 91_000 });
  });

  it("does not run in a window that nobody looks at", async () => {
    const { desk, workbench, effort } = sit();
    await desk.pass(1_000);
    effort.seen(false);
    await desk.pass(20_000);
    workbench.goTo("s2");
    await desk.pass(20_000);
    effort.seen(true);
    await desk.pass(3_000);
    expect(effort.counted()).toEqual({ s1: 1_000, s2: 3_000 });
  });

  it("is told once, what did not get there with the next", async () => {
    const { desk, told, outcomes, effort, stop } = sit();
    outcomes.push("unreachable");
    await desk.pass(60_000);
    expect(told).toEqual([]);
    effort.seen(true);
    await desk.pass(60_000);
    expect(told).toEqual([{ entries: [{ segmentId: "s1", active: 120_000 }] }]);
    expect(effort.untold()).toEqual({});
    effort.seen(true);
    await desk.pass(4_000);
    stop();
    expect(told.at(-1)).toEqual({ entries: [{ segmentId: "s1", active: 4_000 }] });
  });
});
