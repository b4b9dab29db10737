import "server-only";
import type { z } from "zod";
import { recordAudit } from "#lib/audit/commands";
import type { Viewer } from "#lib/auth/viewer";
import { type Transaction, transaction } from "#lib/db/client";
import { requireDismiss } from "#lib/findings/access";
import type { DismissalScope, dismissInput, reviveInput } from "#lib/findings/schema";
import type { ArticleFindings } from "#lib/findings/shown-finding";
import { Problem } from "#lib/problem";
import { requireSee } from "#lib/reviews/access";
import { checkArticleNow } from "./check-article";

/** Says that a finding is none: at one of its places, in the article, or on the whole desk. Answers the findings anew. */
export async function dismissFinding(
  viewer: Viewer,
  { articleId, key, scope, placeKey, reason }: z.output<typeof dismissInput>,
): Promise<ArticleFindings> {
  await transaction(async (tx) => {
    const { article, finding } = await known(tx, viewer, articleId, key);
    requireDismiss(viewer, article, scope);
    await tx.findingDismissal.create({
      data: {
        deskId: article.deskId,
        articleId,
        scope,
        keys: [key, ...finding.aliases],
        placeKey: scope === "place" ? (placeKey ?? null) : null,
        reason: reason || null,
        byId: viewer.userId,
      },
      select: { id: true },
    });
    await recordAudit(tx, viewer, {
      deskId: article.deskId,
      action: "finding.dismissed",
      subject: { type: "article", id: articleId, name: article.title },
      articleId,
      detail: { key, detector: finding.detector, scope, reason: reason ?? "" },
    });
  });
  return checkArticleNow(articleId);
}

/** Takes back whatever was said against a finding here; a word for the whole desk is an editor's to take back. */
export async function reviveFinding(
  viewer: Viewer,
  { articleId, key }: z.output<typeof reviveInput>,
): Promise<ArticleFindings> {
  await transaction(async (tx) => {
    const { article, finding } = await known(tx, viewer, articleId, key);
    requireDismiss(viewer, article, "article");
    const held = await tx.findingDismissal.findMany({
      where: {
        deskId: article.deskId,
        keys: { hasSome: [key, ...finding.aliases] },
        revokedAt: null,
        OR: [{ articleId }, { scope: "desk" }],
      },
      select: { id: true, scope: true },
    });
    const widest: DismissalScope = held.some(({ scope }) => scope === "desk") ? "desk" : "article";
    requireDismiss(viewer, article, widest);
    if (held.length === 0) return;
    await tx.findingDismissal.updateMany({
      where: { id: { in: held.map(({ id }) => id) } },
      data: { revokedAt: new Date() },
    });
    await recordAudit(tx, viewer, {
      deskId: article.deskId,
      action: "finding.revived",
      subject: { type: "article", id: articleId, name: article.title },
      articleId,
      detail: { key, detector: finding.detector, scope: widest },
    });
  });
  return checkArticleNow(articleId);
}

async function known(tx: Transaction, viewer: Viewer, articleId: string, key: string) {
  const article = await tx.article.findUnique({
    where: { id: articleId },
    select: { deskId: true, state: true, isBlind: true, title: true },
  });
  if (!article) throw new Problem("not-found", "notFound");
  requireSee(viewer, article);
  const finding = await tx.finding.findUnique({
    where: { articleId_key: { articleId, key } },
    select: { detector: true, aliases: true },
  });
  if (!finding) throw new Problem("not-found", "notFound");
  return { article, finding };
}
