import { describe, expect, it } from "vitest";
import { PretendDesk } from "./testing/pretend-desk";
import { VisitTeller } from "./visit-teller";

/** A page that somebody may look at; what was told of it, in order. */
function open() {
  const desk = new PretendDesk("One.");
  const page = { cursor: 5 };
  const told: unknown[] = [];
  const outcomes: ("done" | "unreachable")[] = [];
  const teller = new VisitTeller("a1", page, {
    ...desk.surroundings(),
    post: async (path, body, outlivesPage) => {
      expect(path).toBe("articles/a1/visit");
      told.push({ ...body, ...(outlivesPage && { outlivesPage }) });
      const kind = outcomes.shift() ?? "done";
      return kind === "done" ? { kind, value: JSON.parse("null") } : { kind };
    },
  });
  return { desk, page, told, outcomes, teller };
}

describe("what a person has seen of an article", () => {
  it("is told when they looked for a moment, and not when the page was opened by mistake", async () => {
    const { desk, told, teller } = open();
    teller.lookedAt(true);
    await desk.pass(1_000);
    teller.lookedAt(false);
    await desk.pass(60_000);
    expect(told).toEqual([]);
    teller.lookedAt(true);
    await desk.pass(2_000);
    expect(told).toEqual([{ change: 5 }]);
  });

  it("is told at once of the shortest look in which a sentence came to the front", async () => {
    const { desk, page, told, teller } = open();
    teller.acted();
    teller.lookedAt(true);
    await desk.pass(500);
    teller.acted();
    teller.acted();
    expect(told).toEqual([{ change: 5 }]);
    page.cursor = 6;
    teller.lookedAt(false);
    expect(told).toEqual([{ change: 5 }, { change: 6, outlivesPage: true }]);
  });

  it("follows what comes while they look, seldom, and is told whole when they leave", async () => {
    const { desk, page, told, teller } = open();
    teller.lookedAt(true);
    await desk.pass(2_000);
    for (page.cursor = 6; page.cursor < 20; page.cursor += 1) await desk.pass(100);
    expect(told).toEqual([{ change: 5 }]);
    await desk.pass(15_000);
    expect(told).toEqual([{ change: 5 }, { change: 20 }]);
    page.cursor = 21;
    teller.lookedAt(false);
    expect(told.at(-1)).toEqual({ change: 21, outlivesPage: true });
  });

  it("has nothing of what came while nobody looked, before somebody does", async () => {
    const { desk, page, told, teller } = open();
    teller.lookedAt(true);
    await desk.pass(2_000);
    teller.lookedAt(false);
    page.cursor = 9;
    await desk.pass(600_000);
    teller.lookedAt(false);
    expect(told).toEqual([{ change: 5 }]);
    teller.lookedAt(true);
    await desk.pass(2_000);
    expect(told).toEqual([{ change: 5 }, { change: 9 }]);
  });

  it("is told again when it did not get through, and once more after a while when they leave", async () => {
    const { desk, told, outcomes, teller } = open();
    outcomes.push("unreachable");
    teller.lookedAt(true);
    await desk.pass(2_000);
    await desk.pass(15_000);
    expect(told).toEqual([{ change: 5 }, { change: 5 }]);
    await desk.pass(90_000);
    expect(told).toHaveLength(2);
    teller.lookedAt(false);
    expect(told).toHaveLength(3);
  });
});
