import "server-only";
import { createTranslator } from "use-intl/core";
import type { Viewer } from "#lib/auth/viewer";
import { transaction } from "#lib/db/client";
import { type Correction, correctionsBetween, releasedBlock } from "#lib/exports/corrections";
import { isLocale } from "#lib/language/locale";
import { loadMessages } from "#lib/language/messages";
import { Problem } from "#lib/problem";
import { requireSee } from "#lib/reviews/access";
import { getRecord } from "./get-record";
import { lastRelease } from "./last-release";

/** What changed since an article was last exported signed off, and a text that says so to readers, in its language. */
export type CorrectionNote = Readonly<{ since: string; by: string; language: string; note: string }>;

/**
 * The note for publication: what reads otherwise now than in the last signed-off export whose text was another. Its
 * sentences are in the article's language where Stet speaks it, else in English. Problems: nothing was exported signed
 * off yet, or nothing changed since.
 */
export function getCorrectionNote(
  viewer: Viewer,
  { articleId }: Readonly<{ articleId: string }>,
): Promise<CorrectionNote> {
  return transaction(async (tx) => {
    const article = await tx.article.findUnique({
      where: { id: articleId },
      select: { deskId: true, state: true, targetLanguage: true },
    });
    if (!article) throw new Problem("not-found", "notFound");
    requireSee(viewer, article);
    const last = await lastRelease(tx, articleId);
    if (last === "none") throw new Problem("conflict", "nothingReleased");
    if (last === "unchanged") throw new Problem("conflict", "nothingChanged");
    const { blocks } = await getRecord(tx, articleId, article.targetLanguage);
    const corrections = correctionsBetween(last.blocks, blocks.map(releasedBlock), article.targetLanguage);
    if (corrections.length === 0) throw new Problem("conflict", "nothingChanged");
    return { since: last.at, by: last.by, ...(await written(corrections, article.targetLanguage)) };
  });
}

async function written(corrections: readonly Correction[], language: string) {
  const subtag = language.toLowerCase().split("-")[0] ?? "";
  const locale = isLocale(subtag) ? subtag : "en";
  const t = createTranslator({ locale, messages: (await loadMessages(locale)).correction, timeZone: "UTC" });
  const lines = corrections.map(({ kind, before, after }) => {
    if (before === null) return t("added", { after: after ?? "" });
    if (after === null) return t("removed", { before });
    const isTop = kind === "headline" || kind === "deck" || kind === "caption" || kind === "crosshead";
    return isTop ? t(kind, { before, after }) : t("changed", { before, after });
  });
  return { language: locale, note: [t("title", { date: new Date() }), "", t("lead"), "", ...lines].join("\n") };
}
