import "server-only";
import type { z } from "zod";
import { recordAudit } from "#lib/audit/commands";
import type { Viewer } from "#lib/auth/viewer";
import { type Transaction, transaction } from "#lib/db/client";
import { Problem } from "#lib/problem";
import { requireApprove, requireReopen } from "#lib/reviews/access";
import { checkSignOff, type SignOffCheck, type SignOffFacts } from "#lib/reviews/policy";
import { presentHash } from "#lib/reviews/queries/present-hash";
import { segmentsOf, signOffOf } from "#lib/reviews/queries/rows";
import type { ReviewChange, ReviewSegment } from "#lib/reviews/review";
import type { reopenInput, signOffInput } from "#lib/reviews/schema";
import { isMostlyUntouched } from "#lib/reviews/untouched";
import { changeAnswer, type LockedArticle, lockArticle } from "./locked";

/** Signs an article off: its present text is frozen by its hash. Refuses with what the desk's policy says (`SignOffCheck`). */
export function signOffArticle(viewer: Viewer, input: z.output<typeof signOffInput>): Promise<ReviewChange> {
  return transaction(async (tx) => {
    const article = await lockArticle(tx, viewer, input.articleId, requireApprove);
    const policy = await tx.desk.findUniqueOrThrow({
      where: { id: article.deskId },
      select: { fourEyes: true, warnUnread: true, blockCritical: true },
    });
    const check = checkSignOff(policy, await factsOf(tx, article, viewer.userId), viewer.userId);
    requireAccepted(check, input);
    const hash = await presentHash(tx, article.id);
    const warnings = check.warnings.map((warning) => ({ ...warning }));
    const { id } = await tx.signOff.create({
      data: {
        articleId: article.id,
        hash,
        byId: viewer.userId,
        policy: { ...policy, warnings },
        note: input.note ?? null,
      },
      select: { id: true },
    });
    await tx.article.update({ where: { id: article.id }, data: { state: "signedOff", updatedAt: new Date() } });
    await recordAudit(tx, viewer, {
      deskId: article.deskId,
      action: "article.signedOff",
      subject: { type: "article", id: article.id, name: article.title },
      articleId: article.id,
      detail: { signOff: id, hash, warnings, ...(input.note && { note: input.note }) },
    });
    return changeAnswer(tx, viewer, { ...article, state: "signedOff" }, { segmentIds: [] });
  });
}

/** Opens a signed-off article again; its approvals stand until a text changes. */
export function reopenArticle(
  viewer: Viewer,
  { articleId, reason }: z.output<typeof reopenInput>,
): Promise<ReviewChange> {
  return transaction(async (tx) => {
    const article = await lockArticle(tx, viewer, articleId, requireReopen);
    const signOff = await signOffOf(tx, articleId);
    if (signOff) {
      const reopened = { reopenedAt: new Date(), reopenedById: viewer.userId, reopenReason: reason };
      await tx.signOff.update({ where: { id: signOff.id }, data: reopened });
    }
    await tx.article.update({ where: { id: articleId }, data: { state: "reopened", updatedAt: new Date() } });
    await recordAudit(tx, viewer, {
      deskId: article.deskId,
      action: "article.reopened",
      subject: { type: "article", id: articleId, name: article.title },
      articleId,
      detail: { reason },
    });
    return changeAnswer(tx, viewer, { ...article, state: "reopened" }, { segmentIds: [] });
  });
}

function requireAccepted(check: SignOffCheck, input: z.output<typeof signOffInput>): void {
  if (check.blocks.length > 0) throw new Problem("conflict", "signOffBlocked", {}, check);
  const isAccepted = check.warnings.every(({ kind }) => input.acceptedWarnings.includes(kind));
  if (check.warnings.length > 0 && !(isAccepted && input.note))
    throw new Problem("conflict", "signOffWarned", {}, check);
}

async function factsOf(tx: Transaction, article: LockedArticle, signer: string): Promise<SignOffFacts> {
  const segments = await segmentsOf(tx, article.id);
  const changed = segments.filter(({ changedBy }) => changedBy !== null);
  const latest = changed.reduce<ReviewSegment | null>(
    (last, each) => (last && last.changedAt >= each.changedAt ? last : each),
    null,
  );
  const own = changed.filter(({ changedBy }) => changedBy?.id === signer);
  const seen = await seenByOthers(tx, article.id, signer);
  return {
    segments: article.progress.segments,
    approved: article.progress.approved,
    lastChangedBy: latest?.changedBy?.id ?? null,
    ownUnseen: own.filter(({ id, version }) => !seen.has(`${id} ${version}`)).length,
    unread: segments.filter(({ approvalKind }) => approvalKind === "withoutReading").length,
    untouchedParagraphs: await untouchedParagraphs(tx, article.id, segments),
    openCritical: await tx.annotation.count({
      where: { articleId: article.id, status: "open", severity: "critical" },
    }),
  };
}

/** Versions ("segment number") that somebody else approved or marked reviewed. */
async function seenByOthers(tx: Transaction, articleId: string, signer: string): Promise<ReadonlySet<string>> {
  const decisions = await tx.decision.findMany({
    where: { segment: { articleId }, verdict: { in: ["approved", "reviewed"] }, byId: { not: signer } },
    select: { segmentId: true, version: true },
  });
  return new Set(decisions.map(({ segmentId, version }) => `${segmentId} ${version}`));
}

async function untouchedParagraphs(
  tx: Transaction,
  articleId: string,
  segments: readonly ReviewSegment[],
): Promise<number> {
  const paragraphs = await tx.block.findMany({ where: { articleId, kind: "paragraph" }, select: { id: true } });
  return paragraphs.filter(({ id }) => isMostlyUntouched(segments.filter(({ blockId }) => blockId === id))).length;
}
