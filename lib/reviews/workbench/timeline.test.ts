import { describe, expect, it } from "vitest";
import type { HistoryEntry, VersionCause } from "#lib/reviews/review";
import { timelineOf } from "./timeline";

const lea = { id: "lea", name: "Léa" };
const omar = { id: "omar", name: "Omar" };

function version(number: number, minute: number, by: typeof lea | null, cause: VersionCause = "edit"): HistoryEntry {
  const at = new Date(Date.UTC(2026, 10, 23, 10, minute)).toISOString();
  return { number, text: `text ${number}`, marks: [], by, cause, at, suggestedBy: null, mayBeRestored: true };
}

const story = (versions: readonly HistoryEntry[], decidedOn: readonly number[] = []) =>
  timelineOf({
    versions: [...versions].reverse(),
    decisions: decidedOn.map((number) => ({
      version: number,
      verdict: "approved",
      kind: "afterEdit",
      reason: null,
      by: omar,
      at: versions.find((each) => each.number === number)?.at ?? "",
    })),
  }).map((entry) =>
    entry.kind === "text"
      ? `${entry.version.number}×${entry.saves}←${entry.before?.number}`
      : `on ${entry.decision.version}`,
  );

describe("a sentence's past", () => {
  it("counts saves of one go as one change", () =>
    expect(story([version(1, 0, null, "import"), version(2, 1, lea), version(3, 2, lea), version(4, 20, lea)])).toEqual(
      ["4×1←3", "3×2←1", "1×1←undefined"],
    ));

  it("keeps people and causes apart", () =>
    expect(
      story([version(1, 0, null, "import"), version(2, 1, lea), version(3, 2, omar), version(4, 3, omar, "restore")]),
    ).toEqual(["4×1←3", "3×1←2", "2×1←1", "1×1←undefined"]));

  it("shows what a decision was made on", () =>
    expect(story([version(1, 0, null, "import"), version(2, 1, lea), version(3, 2, lea)], [2])).toEqual([
      "3×1←2",
      "on 2",
      "2×1←1",
      "1×1←undefined",
    ]));
});
