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
import { changeAnswer, type LockedArticle, lockSegments, storeProgress } from "./locked";
import { isSameText, storeVersions, type VersionChange } from "./store-text";

/** Steps that change many places at once; each has a name of its own in the details of the versions it makes. */
type StepCause = "unify" | "replace" | "suggestion";
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
  const wantedIn = new Map<string, WantedPlace[]>();
  for (const place of places) wantedIn.set(place.segmentId, [...(wantedIn.get(place.segmentId) ?? []), place]);
  const segments = await lockSegments(tx, article.id, [...wantedIn.keys()]);
  const live = new Set(segments.map((segment) => segment.id));
  const conflicts: WantedPlace[] = places.filter(({ segmentId }) => !live.has(segmentId));
  const changes: VersionChange[] = [];
  for (const segment of segments) {
    const { edits, lost } = placedEdits(segment.corrected.text, wantedIn.get(segment.id) ?? []);
    conflicts.push(...lost);
    const corrected = {
      text: applyEdits(segment.corrected.text, edits),
      marks: mapMarks(segment.corrected.marks, edits),
    };
    if (corrected.text.length > longestSegment) {
      throw new Problem("invalid", "sentenceWouldBeTooLong", { most: longestSegment });
    }
    if (isSameText(corrected, segment.corrected)) continue;
    changes.push({ segment, version: { corrected, cause, detail: { [cause]: id, ...detail } } });
  }
  return store(tx, viewer, article, changes, conflicts);
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
  const ids = made.map(({ segmentId }) => segmentId);
  const segments = new Map((await lockSegments(tx, article.id, ids)).map((segment) => [segment.id, segment]));
  const earlier = await tx.segmentVersion.findMany({
    where: { segmentId: { in: ids }, number: { in: [...new Set(made.map(({ number }) => number - 1))] } },
    select: { segmentId: true, number: true, text: true, marks: true },
  });
  const before = new Map(earlier.map((version) => [`${version.segmentId} ${version.number}`, version]));
  const conflicts: WantedPlace[] = [];
  const changes: VersionChange[] = [];
  for (const { segmentId, number, text, marks } of made) {
    const segment = segments.get(segmentId);
    const version = before.get(`${segmentId} ${number - 1}`);
    if (!segment || !version || !isSameText(segment.corrected, { text, marks: storedMarks(marks) })) {
      conflicts.push({ segmentId, start: 0, end: text.length, quote: text, text });
      continue;
    }
    const corrected = { text: version.text, marks: storedMarks(version.marks) };
    changes.push({ segment, version: { corrected, cause: "undo", detail: { [cause]: id } } });
  }
  return store(tx, viewer, article, changes, conflicts);
}

async function store(
  tx: Transaction,
  viewer: Viewer,
  article: LockedArticle,
  changes: readonly VersionChange[],
  conflicts: readonly WantedPlace[],
): Promise<PlacesChanged> {
  const after = await storeVersions(tx, viewer, article, changes);
  return {
    states: changes.map(({ segment }, at) => ({ from: segment.state, to: after[at] ?? segment.state })),
    changed: changes.map(({ segment }) => segment.id),
    conflicts,
  };
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
