import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleStates, type Progress, segmentStates } from "#lib/articles/state";
import { verdicts } from "./review";
import {
  approvalKind,
  articleStateAfter,
  isFrozen,
  progressAfter,
  stateAfterEdit,
  stateAfterVerdict,
} from "./workflow";

describe("a segment", () => {
  it("is the machine's again when its text is", () => {
    expect([stateAfterEdit(true), stateAfterEdit(false)]).toEqual(["machine", "edited"]);
  });

  it.each([
    ["reviewed", true, "reviewed"],
    ["approved", false, "approved"],
    ["needsWork", false, "needsWork"],
    ["withdrawn", true, "machine"],
    ["withdrawn", false, "edited"],
  ] as const)("is, after “%s” on a text that is the machine's: %s, %s", (verdict, isMachineText, state) => {
    expect(stateAfterVerdict(verdict, isMachineText)).toBe(state);
  });

  it("leaves no verdict without a state", () => {
    for (const verdict of verdicts) expect(segmentStates).toContain(stateAfterVerdict(verdict, false));
  });
});

describe("an approval", () => {
  // 714 words a minute is the most that anybody could call reading: twelve words take a second of it.
  it.each([
    [12, 1000, true, "withoutReading"],
    [12, 1009, true, "asIs"],
    [12, 1009, false, "afterEdit"],
    [12, 0, false, "withoutReading"],
    [0, 0, false, "afterEdit"],
  ] as const)("of %i words after %i ms (the machine's text: %s) is %s", (words, dwell, isMachineText, kind) => {
    expect(approvalKind({ words, dwell, isMachineText })).toBe(kind);
  });
});

describe("an article", () => {
  const progress = (part: Partial<Progress>): Progress => ({
    segments: 3,
    edited: 0,
    reviewed: 0,
    approved: 0,
    needsWork: 0,
    ...part,
  });

  it.each([
    ["inbox", {}, "inbox"],
    ["inbox", { edited: 1 }, "inReview"],
    ["inbox", { needsWork: 1 }, "inReview"],
    ["inReview", {}, "inReview"],
    ["inReview", { approved: 2, reviewed: 1 }, "inReview"],
    ["inReview", { approved: 3 }, "ready"],
    ["ready", { approved: 2, edited: 1 }, "inReview"],
    ["reopened", { approved: 2, edited: 1 }, "reopened"],
    ["reopened", { approved: 3 }, "ready"],
    ["signedOff", { approved: 2 }, "signedOff"],
    ["exported", { approved: 2 }, "exported"],
  ] as const)("that is %s, with %o, is %s", (state, part, after) => {
    expect(articleStateAfter(state, progress(part))).toBe(after);
  });

  it("keeps counters that equal a recount, whatever changes", () => {
    const anyState = fc.constantFrom(...segmentStates);
    fc.assert(
      fc.property(fc.array(anyState), fc.array(anyState), fc.array(anyState), (others, from, to) => {
        expect(progressAfter(recount([...others, ...from]), from, to)).toEqual(recount([...others, ...to]));
      }),
    );
  });

  it("is frozen when signed off, exported or not", () => {
    expect(articleStates.filter(isFrozen)).toEqual(["signedOff", "exported"]);
  });
});

function recount(states: readonly (typeof segmentStates)[number][]): Progress {
  const count = (wanted: string) => states.filter((state) => state === wanted).length;
  return {
    segments: states.length,
    edited: count("edited"),
    reviewed: count("reviewed"),
    approved: count("approved"),
    needsWork: count("needsWork"),
  };
}
