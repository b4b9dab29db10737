import { describe, expect, it } from "vitest";
import type { PresenceMessage } from "./channels";
import { announceEvery, Crowd } from "./crowd";
import { Rate } from "./rate";

const lea = { id: "lea", name: "Léa" };
const here = (segment: string | null = null, stream = "s1"): PresenceMessage => ({
  kind: "here",
  article: "a1",
  stream,
  person: lea,
  segment,
  typing: false,
});
const move = (person: string): PresenceMessage => ({
  kind: "move",
  article: "a1",
  stream: "s1",
  person,
  segment: "two",
  typing: true,
});

describe("who is in an article", () => {
  it("is told when something is seen, and not when a server only says that a stream is still there", () => {
    const crowd = new Crowd();
    expect(crowd.hear(here(), 0)).toBe(true);
    expect(crowd.hear(here(), 1)).toBe(false);
    expect(crowd.hear(move("lea"), 2)).toBe(true);
    expect(crowd.seen(false)).toEqual([{ stream: "s1", person: lea, segmentId: "two", isTyping: true }]);
    expect(crowd.hear({ kind: "gone", article: "a1", stream: "s1" }, 3)).toBe(true);
    expect(crowd.seen(false)).toEqual([]);
  });

  it("has no ghosts: nobody moves a stream that is unknown or another person's", () => {
    const crowd = new Crowd();
    expect(crowd.hear(move("lea"), 0)).toBe(false);
    crowd.hear(here(), 0);
    expect(crowd.hear(move("omar"), 1)).toBe(false);
    expect(crowd.find("s1")?.segmentId).toBeNull();
  });

  it("forgets whom no server speaks for any more", () => {
    const crowd = new Crowd();
    crowd.hear(here(null, "dead"), 0);
    crowd.hear(here(null, "alive"), 0);
    for (const beat of [1, 2, 3]) {
      crowd.hear(here(null, "alive"), beat * announceEvery);
      expect(crowd.forget(beat * announceEvery)).toBe(beat === 3);
    }
    expect(crowd.seen(false).map(({ stream }) => stream)).toEqual(["alive"]);
  });

  it("keeps from readers who read apart where the other reads", () => {
    const crowd = new Crowd();
    crowd.hear(here("one"), 0);
    crowd.hear(move("lea"), 0);
    expect(crowd.seen(true)).toEqual([{ stream: "s1", person: lea, segmentId: null, isTyping: false }]);
  });
});

describe("how often a place is told", () => {
  it("is bounded for each by itself, and free again later", () => {
    const rate = new Rate();
    const often = Array.from({ length: 50 }, (_, at) => rate.isTooOften("lea", at));
    expect(often.filter((isTooOften) => !isTooOften)).toHaveLength(40);
    expect(rate.isTooOften("omar", 50)).toBe(false);
    expect(rate.isTooOften("lea", 10_000)).toBe(false);
  });
});
