import { exportedReviewOf } from "#lib/annotations/exported-review";
import type { ExportedArticle, ExportedPerson, ExportedRun, ExportedSegment } from "#lib/exchange/exported-article";
import type { ExportedReview } from "#lib/exchange/exported-review";
import type { ImportedBlock } from "#lib/exchange/imported-article";
import { profilePresets } from "#lib/quality/profile-presets";
import { diffWords } from "#lib/text/diff";
import type { MarkedText } from "#lib/text/mark";

export const lea: ExportedPerson = { id: "0199f0a0-0000-7000-8000-000000000001", name: "Léa Martin" };
const at = "2026-03-04T05:06:07.000Z";

/** Nobody said anything. */
export const noReview: ExportedReview = exportedReviewOf(
  {
    ...{ annotations: [], threads: [], passes: [], ratings: [], people: [], reviewers: [] },
    ...{ profile: profilePresets["mqm-council"], verdictOverride: null },
  },
  { blocks: [], sourceLanguage: "fr", targetLanguage: "en" },
);

/** A segment whose machine text was corrected by Léa; its runs as an export has them. */
export function segmentOf(machine: MarkedText, corrected: MarkedText = machine, spaceAfter = ""): ExportedSegment {
  const runs: ExportedRun[] = diffWords(machine.text, corrected.text, "en").map(({ kind, text }) => ({
    kind,
    text,
    by: kind === "same" ? null : lea,
    at: kind === "same" ? null : at,
  }));
  return {
    id: "0199f0a0-0000-7000-8000-0000000000aa",
    source: null,
    machine,
    machineSpaceAfter: spaceAfter,
    corrected,
    spaceAfter,
    state: "approved",
    version: 1,
    runs,
    versions: [],
    decisions: [],
    suggestions: [],
  };
}

/** An article of these blocks, each one segment that nobody changed. */
export function exportedOf(blocks: readonly ImportedBlock[], more: Partial<ExportedArticle> = {}): ExportedArticle {
  return {
    id: "0199f0a0-0000-7000-8000-0000000000ff",
    exportId: "0199f0a0-0000-7000-8000-0000000000ee",
    title: "Ferry strike ends after night of talks",
    desk: "World",
    sourceLanguage: "fr",
    targetLanguage: "en",
    engine: "Engine 1",
    state: "signedOff",
    signOff: { hash: "ab".repeat(32), by: lea, at, note: null },
    hash: "ab".repeat(32),
    exportedAt: "2026-03-04T06:00:00.000Z",
    exportedBy: lea,
    blocks: blocks.map(({ kind, ...marked }, index) => ({
      id: `0199f0a0-0000-7000-8000-${String(index).padStart(12, "0")}`,
      kind,
      segments: [{ ...segmentOf(marked), id: `0199f0a0-0000-7000-8001-${String(index).padStart(12, "0")}` }],
    })),
    retiredSegments: [],
    review: noReview,
    ...more,
  };
}
