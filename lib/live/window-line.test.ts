import { describe, expect, it } from "vitest";
import type { StreamEars } from "#lib/reviews/workbench/surroundings";
import { type WindowEvent, WindowLine } from "./window-line";

/** A browser with streams that the test speaks into; waits end when the test says so. */
function newWindow() {
  const lines: (StreamEars & { path: string; isOpen: boolean })[] = [];
  let waits: { milliseconds: number; run: () => void }[] = [];
  const line = new WindowLine({
    listen: (path, ears) => {
      const opened = { ...ears, path, isOpen: true };
      lines.push(opened);
      return () => {
        opened.isOpen = false;
      };
    },
    chance: () => 0,
    now: () => 0,
    after: (milliseconds, run) => {
      const wait = { milliseconds, run };
      waits.push(wait);
      return () => {
        waits = waits.filter((each) => each !== wait);
      };
    },
  });
  const settle = () => {
    const due = waits;
    waits = [];
    for (const { run } of due) run();
    return due.map(({ milliseconds }) => milliseconds);
  };
  const open = () => lines.filter(({ isOpen }) => isOpen);
  return { line, settle, open, lines };
}

const nothing = { unread: 0, notifications: [] };

describe("the one stream of a window", () => {
  it("asks for all that its parts show, once, and for less when one of them goes", () => {
    const { line, settle, open, lines } = newWindow();
    line.join({ asks: {}, hear: () => {} });
    const leave = line.join({ asks: { jobs: "1" }, hear: () => {} });
    settle();
    expect(lines.map(({ path }) => path)).toEqual(["live?jobs=1"]);
    leave();
    settle();
    expect(open().map(({ path }) => path)).toEqual(["live"]);
  });

  it("is not opened anew when one part goes and another comes that shows the same", () => {
    const { line, settle, lines } = newWindow();
    line.join({ asks: { jobs: "1" }, hear: () => {} })();
    line.join({ asks: { jobs: "1" }, hear: () => {} });
    settle();
    expect(lines).toHaveLength(1);
  });

  it("tells every part what it hears and when it is cut, and is heard only while it is open", () => {
    const { line, settle, open } = newWindow();
    const heard: WindowEvent[] = [];
    let lost = 0;
    const ears = {
      asks: {},
      hear: (event: WindowEvent) => void heard.push(event),
      lost: () => {
        lost += 1;
      },
    };
    for (let part = 0; part < 2; part += 1) line.join({ ...ears });
    settle();
    expect(line.isHeard).toBe(false);
    open()[0]?.hear({ name: "bell", id: null, data: nothing });
    expect(heard).toEqual([
      { name: "bell", data: nothing },
      { name: "bell", data: nothing },
    ]);
    expect(line.isHeard).toBe(true);
    open()[0]?.ended(null);
    expect(line.isHeard).toBe(false);
    expect(lost).toBe(2);
  });

  it("comes back when it is cut, later each time", () => {
    const { line, settle, open, lines } = newWindow();
    line.join({ asks: {}, hear: () => {} });
    settle();
    const waited: number[] = [];
    for (const status of [null, 503, 429, null]) {
      open()[0]?.ended(status);
      waited.push(...settle());
    }
    expect(lines).toHaveLength(5);
    expect(waited).toEqual([500, 1000, 2000, 4000]);
  });

  it.each([401, 403, "signedOut", "crowded"] as const)("waits for the person after %s", (why) => {
    const { line, settle, open } = newWindow();
    line.join({ asks: {}, hear: () => {} });
    settle();
    if (typeof why === "number") open()[0]?.ended(why);
    else open()[0]?.hear({ name: "end", id: null, data: { why } });
    expect(settle()).toEqual([]);
    expect(open()).toEqual([]);
    line.tryNow();
    expect(open()).toHaveLength(1);
  });

  it("is given back while nobody looks, and taken again", () => {
    const { line, settle, open } = newWindow();
    line.join({ asks: {}, hear: () => {} });
    settle();
    line.lookedAt(false);
    expect(open()).toEqual([]);
    line.join({ asks: { jobs: "1" }, hear: () => {} });
    settle();
    expect(open()).toEqual([]);
    line.lookedAt(true);
    expect(open().map(({ path }) => path)).toEqual(["live?jobs=1"]);
  });
});
