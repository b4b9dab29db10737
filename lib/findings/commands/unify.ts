import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { storedMarks } from "#lib/articles/marks-schema";
import type { SegmentState } from "#lib/articles/state";
import { recordAudit } from "#lib/audit/commands";
import type { Viewer } from "#lib/auth/viewer";
import { type Transaction, transaction } from "#lib/db/client";
import { placedEdits, type WantedPlace } from "#lib/findings/placed-edits";
import type { undoUnifyInput, unifyInput } from "#lib/findings/schema";
import type { Unified } from "#lib/findings/unified";
import { Problem } from "#lib/problem";
import { requireEdit } from "#lib/reviews/access";
import {
  changeAnswer,
  type LockedArticle,
  lockArticle,
  lockSegment,
  storeProgress,
} from "#lib/reviews/commands/locked";
import { isSameText, storeVersion } from "#lib/reviews/commands/store-text";
import { applyEdits } from "#lib/text/edit";
import { mapMarks } from "#lib/text/mark";

/**
 * Puts one form at many places in one step: a version with cause "unify" for every sentence it changes. A place whose
 * words someone changed meanwhile is left alone and told; the others go through.
 */
export function unify(viewer: Viewer, { articleId, key, places }: z.output<typeof unifyInput>): Promise<Unified> {
  const unifyId = randomUUID();
  return transaction(async (tx) => {
    const article = await lockArticle(tx, viewer, articleId, requireEdit);
    const live = await liveSegments(
      tx,
      articleId,
      places.map(({ segmentId }) => segmentId),
    );
    const states: { from: SegmentState; to: SegmentState }[] = [];
    const changed: string[] = [];
    const conflicts: WantedPlace[] = places.filter(({ segmentId }) => !live.has(segmentId));
    for (const segmentId of live) {
      const segment = await lockSegment(tx, segmentId);
      const wanted = places.filter((place) => place.segmentId === segmentId);
      const { edits, lost } = placedEdits(segment.corrected.text, wanted);
      conflicts.push(...lost);
      const corrected = {
        text: applyEdits(segment.corrected.text, edits),
        marks: mapMarks(segment.corrected.marks, edits),
      };
      // A text that is there already makes no version, and keeps its approval.
      if (isSameText(corrected, segment.corrected)) continue;
      const to = await storeVersion(tx, viewer, article, segment, {
        corrected,
        cause: "unify",
        detail: { unify: unifyId, key },
      });
      states.push({ from: segment.state, to });
      changed.push(segmentId);
    }
    const detail = { unify: unifyId, key, places: places.length - conflicts.length, conflicts: conflicts.length };
    return finish(tx, viewer, article, { unifyId, states, changed, conflicts, action: "article.unified", detail });
  });
}

/** Takes one unifying back: every sentence nobody changed since gets the text it had before. */
export function undoUnify(viewer: Viewer, { articleId, unifyId }: z.output<typeof undoUnifyInput>): Promise<Unified> {
  return transaction(async (tx) => {
    const article = await lockArticle(tx, viewer, articleId, requireEdit);
    const made = await tx.segmentVersion.findMany({
      where: { cause: "unify", segment: { articleId }, detail: { path: ["unify"], equals: unifyId } },
      select: { segmentId: true, number: true, text: true },
    });
    if (made.length === 0) throw new Problem("not-found", "notFound");
    const live = await liveSegments(
      tx,
      articleId,
      made.map(({ segmentId }) => segmentId),
    );
    const states: { from: SegmentState; to: SegmentState }[] = [];
    const changed: string[] = [];
    const conflicts: WantedPlace[] = [];
    for (const { segmentId, number, text } of made) {
      const segment = live.has(segmentId) ? await lockSegment(tx, segmentId) : null;
      if (segment?.version !== number) {
        conflicts.push({ segmentId, start: 0, end: text.length, quote: text, text });
        continue;
      }
      const before = await tx.segmentVersion.findUniqueOrThrow({
        where: { segmentId_number: { segmentId, number: number - 1 } },
        select: { text: true, marks: true },
      });
      const corrected = { text: before.text, marks: storedMarks(before.marks) };
      const to = await storeVersion(tx, viewer, article, segment, {
        corrected,
        cause: "undo",
        detail: { unify: unifyId },
      });
      states.push({ from: segment.state, to });
      changed.push(segmentId);
    }
    const detail = { unify: unifyId, segments: changed.length, conflicts: conflicts.length };
    return finish(tx, viewer, article, { unifyId, states, changed, conflicts, action: "article.unifyUndone", detail });
  });
}

async function liveSegments(tx: Transaction, articleId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.segment.findMany({
    where: { id: { in: [...new Set(ids)] }, articleId, retiredAt: null },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return new Set(rows.map(({ id }) => id));
}

type Done = Readonly<{
  unifyId: string;
  states: readonly Readonly<{ from: SegmentState; to: SegmentState }>[];
  changed: readonly string[];
  conflicts: readonly WantedPlace[];
  action: "article.unified" | "article.unifyUndone";
  detail: Record<string, string | number>;
}>;

async function finish(tx: Transaction, viewer: Viewer, article: LockedArticle, done: Done): Promise<Unified> {
  const { unifyId, states, changed, conflicts, action, detail } = done;
  if (changed.length === 0) {
    return { unifyId: null, change: await changeAnswer(tx, viewer, article, { segmentIds: [] }), conflicts };
  }
  const after = await storeProgress(
    tx,
    article,
    states.map(({ from }) => from),
    states.map(({ to }) => to),
  );
  await recordAudit(tx, viewer, {
    deskId: article.deskId,
    action,
    subject: { type: "article", id: article.id, name: article.title },
    articleId: article.id,
    detail,
  });
  return { unifyId, change: await changeAnswer(tx, viewer, after, { segmentIds: changed }), conflicts };
}
