import "server-only";
import type { z } from "zod";
import { longestSegment } from "#lib/articles/marks-schema";
import type { AuditAction } from "#lib/audit/audit-action";
import { recordAudit } from "#lib/audit/commands";
import type { Viewer } from "#lib/auth/viewer";
import { db, type Transaction, transaction } from "#lib/db/client";
import { checkSoon } from "#lib/findings/commands/check-soon";
import { Problem } from "#lib/problem";
import { requireEdit } from "#lib/reviews/access";
import {
  changeAnswer,
  type LockedArticle,
  lockArticle,
  lockSegment,
  storeProgress,
} from "#lib/reviews/commands/locked";
import { requirePresent } from "#lib/reviews/commands/save-segment";
import { storeVersion } from "#lib/reviews/commands/store-text";
import type { ReviewChange } from "#lib/reviews/review";
import { suggestionsOf } from "#lib/suggestions/queries/suggestion-rows";
import type { acceptInput, suggestionInput } from "#lib/suggestions/schema";
import { outcomeOf, type ShownSuggestion } from "#lib/suggestions/suggestion";
import type { MarkedText } from "#lib/text/mark";

/** What became of a suggestion, and what it changed. `stepId`: what taking it back is called by; null: nothing to take back. */
export type SuggestionDecided = Readonly<{ change: ReviewChange; suggestion: ShownSuggestion; stepId: string | null }>;

/**
 * Puts a suggestion into its sentence, as a version of its own with cause "suggestion". Changes made since it went out
 * stay: both go together, and where they touch nothing is written, unless the person who sees both asks for the file's
 * text (`whole`).
 */
export function acceptSuggestion(viewer: Viewer, input: z.output<typeof acceptInput>): Promise<SuggestionDecided> {
  const { suggestionId, version, whole } = input;
  return onSuggestion(viewer, suggestionId, async (tx, article, suggestion) => {
    requireOpen(suggestion);
    const segment = await lockSegment(tx, suggestion.segmentId);
    requirePresent(segment, version);
    const text = acceptedText(suggestion, article.targetLanguage, whole);
    let after = article;
    if (text) {
      const detail = { suggestion: suggestionId, of: [suggestionId], author: suggestion.author };
      const next = { corrected: text, cause: "suggestion", detail } as const;
      const state = await storeVersion(tx, viewer, article, segment, next);
      after = await storeProgress(tx, article, [segment.state], [state]);
    }
    const madeVersion = text ? segment.version + 1 : null;
    await decide(tx, viewer, suggestionId, { state: "accepted", madeVersion });
    await record(tx, viewer, article, suggestion, "segment.suggestionAccepted");
    return { after, stepId: text ? suggestionId : null };
  });
}

/** Leaves the sentence as it is. */
export function rejectSuggestion(
  viewer: Viewer,
  { suggestionId }: z.output<typeof suggestionInput>,
): Promise<SuggestionDecided> {
  return onSuggestion(viewer, suggestionId, async (tx, article, suggestion) => {
    requireOpen(suggestion);
    await decide(tx, viewer, suggestionId, { state: "rejected", madeVersion: null });
    await record(tx, viewer, article, suggestion, "segment.suggestionRejected");
    return { after: article, stepId: null };
  });
}

/** Makes a suggestion that was rejected open again. */
export function reopenSuggestion(
  viewer: Viewer,
  { suggestionId }: z.output<typeof suggestionInput>,
): Promise<SuggestionDecided> {
  return onSuggestion(viewer, suggestionId, async (tx, article, suggestion) => {
    if (suggestion.state !== "rejected") throw decidedAlready(suggestion);
    const open = { state: "open", decidedById: null, decidedAt: null } as const;
    await tx.suggestion.update({ where: { id: suggestionId }, data: open });
    await record(tx, viewer, article, suggestion, "segment.suggestionReopened");
    return { after: article, stepId: null };
  });
}

/** The text that accepting gives a sentence; null when it says so already. Problems: it cannot be, or must be asked for. */
export function acceptedText(suggestion: ShownSuggestion, language: string, whole: boolean): MarkedText | null {
  const outcome = outcomeOf(suggestion, language);
  if (outcome.kind === "there") return null;
  if (outcome.kind === "conflict" && suggestion.isCut) throw new Problem("conflict", "suggestionCut");
  if (outcome.kind === "conflict" && !whole) throw new Problem("conflict", "suggestionTouches");
  const text = "text" in outcome ? outcome.text : suggestion.content;
  if (text.text.length > longestSegment)
    throw new Problem("invalid", "sentenceWouldBeTooLong", { most: longestSegment });
  return text;
}

type Work = (
  tx: Transaction,
  article: LockedArticle,
  suggestion: ShownSuggestion,
) => Promise<Readonly<{ after: LockedArticle; stepId: string | null }>>;

async function onSuggestion(viewer: Viewer, suggestionId: string, work: Work): Promise<SuggestionDecided> {
  const row = await db().suggestion.findUnique({ where: { id: suggestionId }, select: { articleId: true } });
  if (!row) throw new Problem("not-found", "notFound");
  const { articleId } = row;
  const only = { articleId, ids: [suggestionId] };
  const decided = await transaction(async (tx) => {
    const article = await lockArticle(tx, viewer, articleId, requireEdit);
    const [suggestion] = await suggestionsOf(tx, only);
    if (!suggestion) throw new Problem("not-found", "notFound");
    const { after, stepId } = await work(tx, article, suggestion);
    const [now = suggestion] = await suggestionsOf(tx, only);
    const change = await changeAnswer(tx, viewer, after, { segmentIds: [suggestion.segmentId] });
    return { change, suggestion: now, stepId };
  });
  checkSoon(articleId);
  return decided;
}

function requireOpen(suggestion: ShownSuggestion): void {
  if (suggestion.state !== "open") throw decidedAlready(suggestion);
}

function decidedAlready({ decidedBy }: ShownSuggestion): Problem {
  return new Problem("conflict", "suggestionDecided", { name: decidedBy?.name ?? "" });
}

async function decide(
  tx: Transaction,
  viewer: Viewer,
  id: string,
  decision: Readonly<{ state: "accepted" | "rejected"; madeVersion: number | null }>,
): Promise<void> {
  const data = { ...decision, decidedById: viewer.userId, decidedAt: new Date() };
  await tx.suggestion.update({ where: { id }, data, select: { id: true } });
}

async function record(
  tx: Transaction,
  viewer: Viewer,
  article: LockedArticle,
  { id, segmentId, fileId, author }: ShownSuggestion,
  action: AuditAction,
): Promise<void> {
  await recordAudit(tx, viewer, {
    deskId: article.deskId,
    action,
    subject: { type: "segment", id: segmentId, name: article.title },
    articleId: article.id,
    detail: { suggestion: id, file: fileId, author },
  });
}
