import { describe, expect, it } from "vitest";
import { talkMarks, talkNear, withThreads } from "./talk";
import type { ReviewThread } from "./thread";

function thread(id: string, more: Partial<ReviewThread> = {}): ReviewThread {
  return { id, annotationId: null, segmentId: null, isResolved: false, entries: [], isUnread: false, ...more };
}

const first = thread("first", { segmentId: "s1", isResolved: true });
const second = thread("second", { segmentId: "s1", isUnread: true });
const whole = thread("whole");
const far = thread("far", { segmentId: "s2" });
const all = [first, second, whole, far];

describe("talk", () => {
  it("stands by how near it is, open before resolved", () => {
    expect(talkNear(all, [], "s1")).toEqual({ here: [second, first], article: [whole], elsewhere: [far] });
  });

  it("of the article has nothing here", () => {
    expect(talkNear(all, [], null)).toEqual({ here: [], article: [whole], elsewhere: [second, far, first] });
  });

  it("marks the segments it is about, unless it is resolved and read", () => {
    expect(talkMarks(all, [])).toEqual({ s1: "unread", s2: "open" });
    expect(talkMarks([first], [])).toEqual({});
  });

  it("takes what a write answered into its place, and what is new to the end", () => {
    const settled = { ...second, isResolved: true };
    const fresh = thread("fresh");
    expect(withThreads(all, [settled, fresh])).toEqual([first, settled, whole, far, fresh]);
    expect(withThreads(all, [])).toBe(all);
  });
});
