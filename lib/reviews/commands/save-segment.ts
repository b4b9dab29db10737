import "server-only";
import type { z } from "zod";
import { storedMarks } from "#lib/articles/marks-schema";
import type { Viewer } from "#lib/auth/viewer";
import type { Transaction } from "#lib/db/client";
import { Problem } from "#lib/problem";
import { requireEdit } from "#lib/reviews/access";
import type { ReviewChange, SaveConflict } from "#lib/reviews/review";
import type { saveInput } from "#lib/reviews/schema";
import type { MarkedText } from "#lib/text/mark";
import { mergeMarked } from "#lib/text/merge";
import { changeAnswer, type LockedArticle, type LockedSegment, onSegment, storeProgress } from "./locked";
import { isSameText, storeVersion } from "./store-text";

/**
 * Saves a segment's text, typed over version `baseVersion`. When someone else saved meanwhile, both go together where
 * the changes do not touch; where they do, nothing is written and the conflict tells both texts and the base
 * (`SaveConflict`). A text that is there already makes no version.
 */
export function saveSegment(viewer: Viewer, input: z.output<typeof saveInput>): Promise<ReviewChange> {
  const { segmentId, baseVersion, corrected, cause } = input;
  return onSegment(viewer, segmentId, requireEdit, async (tx, article, segment) => {
    const isStale = baseVersion !== segment.version;
    const text = isStale ? await merged(tx, article, segment, baseVersion, corrected) : corrected;
    let after = article;
    if (!isSameText(text, segment.corrected)) {
      const version = isStale ? ({ cause: "merge", detail: { base: baseVersion } } as const) : { cause };
      const state = await storeVersion(tx, viewer, article, segment, { corrected: text, ...version });
      after = await storeProgress(tx, article, [segment.state], [state]);
    }
    return changeAnswer(tx, viewer, after, { segmentIds: [segmentId], wasMerged: isStale });
  });
}

async function merged(
  tx: Transaction,
  article: LockedArticle,
  segment: LockedSegment,
  baseVersion: number,
  mine: MarkedText,
): Promise<MarkedText> {
  const [base, present] = await Promise.all([
    tx.segmentVersion.findUnique({ where: { segmentId_number: { segmentId: segment.id, number: baseVersion } } }),
    tx.segmentVersion.findUniqueOrThrow({
      where: { segmentId_number: { segmentId: segment.id, number: segment.version } },
      select: { at: true, author: { select: { id: true, name: true } } },
    }),
  ]);
  if (!base) throw new Problem("invalid", "unknownVersion", { version: baseVersion });
  const baseText = { text: base.text, marks: storedMarks(base.marks) };
  const together = mergeMarked(baseText, mine, segment.corrected, article.targetLanguage);
  if (together.kind === "merged") return together.text;
  const conflict: SaveConflict = {
    base: { version: baseVersion, text: base.text },
    mine,
    theirs: { version: segment.version, ...segment.corrected, by: present.author, at: present.at.toISOString() },
  };
  throw new Problem("conflict", "segmentChanged", { name: present.author?.name ?? "" }, conflict);
}

/** Refuses when the segment has moved on from the version the person saw. */
export function requirePresent(segment: LockedSegment, version: number): void {
  if (segment.version !== version) throw new Problem("conflict", "segmentMovedOn", {}, { version: segment.version });
}
