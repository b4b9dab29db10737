import { describe, expect, it } from "vitest";
import { othersDeeds } from "#lib/visits/others-deeds";
import { SinceDesk } from "./since-desk";
import { PretendDesk } from "./testing/pretend-desk";
import { Workbench } from "./workbench";

/** A workbench whose `changed` sentences Omar rewrote while the person was away. */
function comeBack(...changed: string[]) {
  const desk = new PretendDesk("One.", "Two.", "Three.", "Four.");
  const bench = new Workbench(desk.review(), desk.surroundings());
  const deeds = changed.map((id) => ({ kind: "sentences" as const, thing: id, segmentId: id, name: "Omar" }));
  const told = changed.length > 0 ? othersDeeds(new Date("2026-11-24T08:25:00Z"), deeds) : null;
  const since = new SinceDesk(told, bench.store, (id) => bench.goTo(id));
  since.follow();
  const left = () => [...(since.held.value?.left.keys() ?? [])];
  return { bench, since, left };
}

describe("what changed since the person was here", () => {
  it("is gone through in reading order, whatever is in front, and is over when all was seen", () => {
    const { bench, since, left } = comeBack("s4", "s2");
    since.next();
    expect(bench.store.state.activeId).toBe("s2");
    expect(left()).toEqual(["s4", "s2"]);
    since.next();
    expect(bench.store.state.activeId).toBe("s4");
    expect(left()).toEqual(["s4"]);
    since.next();
    expect(since.held.value).toBeNull();
    expect(bench.store.state.notice?.key).toBe("changesSeen");
  });

  it("begins again at the top, and counts what was looked at on another way", () => {
    const { bench, since, left } = comeBack("s1", "s2", "s4");
    bench.goTo("s4");
    bench.goTo("s3");
    expect(left()).toEqual(["s1", "s2"]);
    since.next();
    expect(bench.store.state.activeId).toBe("s1");
  });

  it("leads past sentences that are gone meanwhile", () => {
    const { bench, since } = comeBack("gone", "s3");
    since.next();
    expect(bench.store.state.activeId).toBe("s3");
  });

  it("can be put away, and says so where there is nothing", () => {
    const { bench, since } = comeBack("s1");
    since.dismiss();
    expect(since.held.value).toBeNull();
    since.next();
    expect(bench.store.state.notice?.key).toBe("noChangesSince");
    expect(bench.store.state.activeId).toBeNull();
  });
});
