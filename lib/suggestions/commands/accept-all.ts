import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { longestSegment } from "#lib/articles/marks-schema";
import type { Viewer } from "#lib/auth/viewer";
import { type Transaction, transaction } from "#lib/db/client";
import { checkSoon } from "#lib/findings/commands/check-soon";
import { requireEdit } from "#lib/reviews/access";
import { finishPlaces, type PlacesChanged, takeBackPlaces } from "#lib/reviews/commands/change-places";
import { type LockedSegment, lockArticle, lockSegments } from "#lib/reviews/commands/locked";
import { isSameText, storeVersions, type VersionChange } from "#lib/reviews/commands/store-text";
import type { ReviewChange } from "#lib/reviews/review";
import { suggestionsOf } from "#lib/suggestions/queries/suggestion-rows";
import type { acceptAllInput, undoAcceptInput } from "#lib/suggestions/schema";
import { suggestedDetail } from "#lib/suggestions/suggested-detail";
import { isUndisputed, outcomeOf, type ShownSuggestion } from "#lib/suggestions/suggestion";
import type { MarkedText } from "#lib/text/mark";

/** What became of a step over many suggestions: how many were accepted, or left alone; the suggestions as they are now. */
export type SuggestionsDecided = Readonly<{
  stepId: string | null;
  accepted: number;
  left: number;
  change: ReviewChange;
  suggestions: readonly ShownSuggestion[];
}>;

/**
 * Accepts those of the suggestions that nobody's words stand in the way of, in one step: one version for each sentence,
 * one entry of the record, one undo. The others stay open.
 */
export async function acceptUndisputed(
  viewer: Viewer,
  { articleId, suggestionIds }: z.output<typeof acceptAllInput>,
): Promise<SuggestionsDecided> {
  const stepId = randomUUID();
  const decided = await transaction(async (tx): Promise<SuggestionsDecided> => {
    const article = await lockArticle(tx, viewer, articleId, requireEdit);
    const asked = await suggestionsOf(tx, { articleId, ids: suggestionIds });
    const open = asked.filter(({ state }) => state === "open");
    const locked = await lockSegments(
      tx,
      articleId,
      open.map(({ segmentId }) => segmentId),
    );
    const taken = takenIn(open, article.targetLanguage);
    const changes = changesOf(taken, locked, stepId);
    const states = await storeVersions(tx, viewer, article, changes);
    const madeIn = new Map(changes.map(({ segment }) => [segment.id, segment.version + 1]));
    const accepted = [...taken.values()].flatMap(({ of }) => of);
    await storeAccepted(tx, viewer, accepted, madeIn);
    const done: PlacesChanged = {
      states: changes.map(({ segment }, at) => ({ from: segment.state, to: states[at] ?? segment.state })),
      changed: changes.map(({ segment }) => segment.id),
      conflicts: [],
    };
    const detail = { step: stepId, accepted: accepted.length, left: open.length - accepted.length };
    const change = await finishPlaces(tx, viewer, article, done, { action: "article.suggestionsAccepted", detail });
    return {
      stepId: changes.length > 0 ? stepId : null,
      accepted: accepted.length,
      left: open.length - accepted.length,
      change,
      suggestions: await suggestionsOf(tx, { articleId }),
    };
  });
  checkSoon(articleId);
  return decided;
}

/** Takes a step of accepting back: sentences that still say what it made them say, and their suggestions are open again. */
export async function undoAccept(
  viewer: Viewer,
  { articleId, stepId }: z.output<typeof undoAcceptInput>,
): Promise<SuggestionsDecided> {
  const decided = await transaction(async (tx): Promise<SuggestionsDecided> => {
    const article = await lockArticle(tx, viewer, articleId, requireEdit);
    const done = await takeBackPlaces(tx, viewer, article, { cause: "suggestion", id: stepId });
    const of = await suggestionsBehind(tx, done.changed, stepId);
    const open = { state: "open", decidedById: null, decidedAt: null, madeVersion: null } as const;
    await tx.suggestion.updateMany({ where: { articleId, id: { in: of }, state: "accepted" }, data: open });
    const detail = { step: stepId, reopened: of.length, conflicts: done.conflicts.length };
    const change = await finishPlaces(tx, viewer, article, done, { action: "article.suggestionsUndone", detail });
    const suggestions = await suggestionsOf(tx, { articleId });
    return { stepId: null, accepted: 0, left: done.conflicts.length, change, suggestions };
  });
  checkSoon(articleId);
  return decided;
}

type Taken = { text: MarkedText; of: ShownSuggestion[] };

/** What each sentence would say with every undisputed suggestion on it, one after the other. */
function takenIn(open: readonly ShownSuggestion[], language: string): ReadonlyMap<string, Taken> {
  const taken = new Map<string, Taken>();
  for (const suggestion of open) {
    const so = taken.get(suggestion.segmentId) ?? { text: suggestion.present, of: [] };
    const outcome = outcomeOf({ ...suggestion, present: so.text }, language);
    if (!isUndisputed(suggestion, outcome)) continue;
    const text = "text" in outcome ? outcome.text : so.text;
    if (text.text.length > longestSegment) continue;
    taken.set(suggestion.segmentId, { text, of: [...so.of, suggestion] });
  }
  return taken;
}

function changesOf(
  taken: ReadonlyMap<string, Taken>,
  locked: readonly LockedSegment[],
  stepId: string,
): VersionChange[] {
  return locked.flatMap((segment): VersionChange[] => {
    const own = taken.get(segment.id);
    if (!own || isSameText(own.text, segment.corrected)) return [];
    const author = [...new Set(own.of.map((suggestion) => suggestion.author))].filter((name) => name !== "").join(", ");
    const detail = { suggestion: stepId, of: own.of.map(({ id }) => id), author };
    return [{ segment, version: { corrected: own.text, cause: "suggestion", detail } }];
  });
}

async function storeAccepted(
  tx: Transaction,
  viewer: Viewer,
  accepted: readonly ShownSuggestion[],
  madeIn: ReadonlyMap<string, number>,
): Promise<void> {
  const at = new Date();
  const made = accepted.map(({ id, segmentId }) => ({ id, version: madeIn.get(segmentId) ?? null }));
  await tx.$executeRaw`
    UPDATE suggestion s
    SET state = 'accepted', decided_by_id = ${viewer.userId}::uuid, decided_at = ${at}, made_version = m.version
    FROM jsonb_to_recordset(${JSON.stringify(made)}::jsonb) AS m (id uuid, version int)
    WHERE s.id = m.id`;
}

/** The suggestions that a step put into sentences. */
async function suggestionsBehind(tx: Transaction, segmentIds: readonly string[], stepId: string): Promise<string[]> {
  const made = await tx.segmentVersion.findMany({
    where: {
      segmentId: { in: [...segmentIds] },
      cause: "suggestion",
      detail: { path: ["suggestion"], equals: stepId },
    },
    select: { detail: true },
  });
  return made.flatMap(({ detail }) => suggestedDetail.safeParse(detail).data?.of ?? []);
}
