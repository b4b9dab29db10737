import "server-only";
import { longestSegment, storedMarks } from "#lib/articles/marks-schema";
import type { SegmentState } from "#lib/articles/state";
import type { AuditAction } from "#lib/audit/audit-action";
import { recordAudit } from "#lib/audit/commands";
import type { Viewer } from "#lib/auth/viewer";
import type { Transaction } from "#lib/db/client";
import { placedEdits, type WantedPlace } from "#lib/findings/placed-edits";
import { Problem } from "#lib/problem";
import type { ReviewChange } from "#lib/reviews/review";
import { applyEdits } from "#lib/text/edit";
import { mapMarks } from "#lib/text/mark";
import { changeAnswer, type LockedArticle, lockSegment, storeProgress } from "./locked";
import { isSameText, storeVersion } from "./store-text";

/** Steps that change many places at once; each has a name of its own in the details of the versions it makes. */
type StepCause = "unify" | "replace";
type Step = Readonly<{ cause: StepCause; id: string }>;

/** What became of a step. `conflicts` were left alone: someone changed the words meanwhile. */
export type PlacesChanged = Readonly<{
  states: readonly Readonly<{ from: SegmentState; to: SegmentState }>[];
  changed: readonly string[];
  conflicts: readonly WantedPlace[];
}>;

/**
 * Puts words at many places of a locked article: one version for every sentence it changes. Refuses all of it when a
 * sentence would grow too long to be one.
 */
export async function changePlaces(
  tx: Transaction,
  viewer: Viewer,
  article: LockedArticle,
  { cause, id, places, detail }: Step & Readonly<{ places: readonly WantedPlace[]; detail?: Record<string, string> }>,
): Promise<PlacesChanged> {
  const live = await liveSegments(
    tx,
    article.id,
    places.map(({ segmentId }) => segmentId),
  );
  const wantedIn = new Map<string, WantedPlace[]>();
  for (const place of places) wantedIn.set(place.segmentId, [...(wantedIn.get(place.segmentId) ?? []), place]);
  const states: { from: SegmentState; to: SegmentState }[] = [];
  const changed: string[] = [];
  const conflicts: WantedPlace[] = places.filter(({ segmentId }) => !live.has(segmentId));
  for (const segmentId of live) {
    const segment = await lockSegment(tx, segmentId);
    const { edits, lost } = placedEdits(segment.corrected.text, wantedIn.get(segmentId) ?? []);
    conflicts.push(...lost);
    const corrected = {
      text: applyEdits(segment.corrected.text, edits),
      marks: mapMarks(segment.corrected.marks, edits),
    };
    if (corrected.text.length > longestSegment)
      throw new Problem("invalid", "sentenceWouldBeTooLong", { most: longestSegment });
    if (isSameText(corrected, segment.corrected)) continue;
    const version = { corrected, cause, detail: { [cause]: id, ...detail } };
    states.push({ from: segment.state, to: await storeVersion(tx, viewer, article, segment, version) });
    changed.push(segmentId);
  }
  return { states, changed, conflicts };
}

/** Takes a step back: every sentence that says what the step made it say gets the text it had before. */
export async function takeBackPlaces(
  tx: Transaction,
  viewer: Viewer,
  article: LockedArticle,
  { cause, id }: Step,
): Promise<PlacesChanged> {
  const made = await tx.segmentVersion.findMany({
    where: { cause, segment: { articleId: article.id }, detail: { path: [cause], equals: id } },
    select: { segmentId: true, number: true, text: true, marks: true },
  });
  if (made.length === 0) throw new Problem("not-found", "notFound");
  const live = await liveSegments(
    tx,
    article.id,
    made.map(({ segmentId }) => segmentId),
  );
  const states: { from: SegmentState; to: SegmentState }[] = [];
  const changed: string[] = [];
  const conflicts: WantedPlace[] = [];
  for (const { segmentId, number, text, marks } of made) {
    const segment = live.has(segmentId) ? await lockSegment(tx, segmentId) : null;
    if (!segment || !isSameText(segment.corrected, { text, marks: storedMarks(marks) })) {
      conflicts.push({ segmentId, start: 0, end: text.length, quote: text, text });
      continue;
    }
    const before = await tx.segmentVersion.findUniqueOrThrow({
      where: { segmentId_number: { segmentId, number: number - 1 } },
      select: { text: true, marks: true },
    });
    const corrected = { text: before.text, marks: storedMarks(before.marks) };
    const version = { corrected, cause: "undo", detail: { [cause]: id } } as const;
    states.push({ from: segment.state, to: await storeVersion(tx, viewer, article, segment, version) });
    changed.push(segmentId);
  }
  return { states, changed, conflicts };
}

/** The article's figures and the record after a step; nothing of either when it changed nothing. */
export async function finishPlaces(
  tx: Transaction,
  viewer: Viewer,
  article: LockedArticle,
  { states, changed }: PlacesChanged,
  record: Readonly<{ action: AuditAction; detail: Record<string, string | number> }>,
): Promise<ReviewChange> {
  if (changed.length === 0) return changeAnswer(tx, viewer, article, { segmentIds: [] });
  const after = await storeProgress(
    tx,
    article,
    states.map(({ from }) => from),
    states.map(({ to }) => to),
  );
  await recordAudit(tx, viewer, {
    deskId: article.deskId,
    action: record.action,
    subject: { type: "article", id: article.id, name: article.title },
    articleId: article.id,
    detail: record.detail,
  });
  return changeAnswer(tx, viewer, after, { segmentIds: changed });
}

async function liveSegments(tx: Transaction, articleId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.segment.findMany({
    where: { id: { in: [...new Set(ids)] }, articleId, retiredAt: null },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return new Set(rows.map(({ id }) => id));
}
