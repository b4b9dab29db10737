import "server-only";
import { z } from "zod";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import type { ReturnedFormat } from "#lib/exchange/returned/returned-file";
import { Problem } from "#lib/problem";
import { requireSee, reviewRights } from "#lib/reviews/access";
import type { Person } from "#lib/reviews/review";
import type { ShownSuggestion } from "#lib/suggestions/suggestion";
import { suggestionsOf } from "./suggestion-rows";

/** A file that was brought back. `additions`: its paragraphs of no sentence; `missing`: sentences it says nothing of. */
export type ShownReturnedFile = Readonly<{
  id: string;
  format: ReturnedFormat;
  fileName: string;
  by: Person;
  at: string;
  unchanged: number;
  additions: readonly Readonly<{ after: string | null; text: string }>[];
  missing: readonly string[];
}>;

/** An article's returned files, the newest first, and every suggestion they made, in reading order. */
export type Returned = Readonly<{
  article: Readonly<{ id: string; title: string; targetLanguage: string }>;
  mayEdit: boolean;
  files: readonly ShownReturnedFile[];
  suggestions: readonly ShownSuggestion[];
}>;

const additionsSchema = z.array(z.object({ after: z.string().nullable(), text: z.string() }));

export async function getReturned(viewer: Viewer, articleId: string): Promise<Returned> {
  const article = await seen(viewer, articleId);
  const [files, suggestions] = await Promise.all([
    db().returnedFile.findMany({
      where: { articleId },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      include: { by: { select: { id: true, name: true } } },
    }),
    suggestionsOf(db(), { articleId }),
  ]);
  const ids = files.flatMap(({ missing }) => missing);
  const rows = await db().segment.findMany({ where: { id: { in: ids } }, select: { id: true, text: true } });
  const texts = new Map(rows.map(({ id, text }) => [id, text]));
  const { id, title, targetLanguage } = article;
  return {
    article: { id, title, targetLanguage },
    mayEdit: reviewRights(viewer, article).mayEdit,
    files: files.map((file) => ({
      id: file.id,
      format: file.format,
      fileName: file.fileName,
      by: file.by,
      at: file.at.toISOString(),
      unchanged: file.unchanged,
      additions: additionsSchema.parse(file.additions),
      missing: file.missing.flatMap((segmentId) => texts.get(segmentId) ?? []),
    })),
    suggestions,
  };
}

/** The suggestions on an article that nobody decided, in reading order. */
export async function getOpenSuggestions(
  viewer: Viewer,
  { articleId }: Readonly<{ articleId: string }>,
): Promise<readonly ShownSuggestion[]> {
  await seen(viewer, articleId);
  return suggestionsOf(db(), { articleId, onlyOpen: true });
}

async function seen(viewer: Viewer, articleId: string) {
  const article = await db().article.findUnique({
    where: { id: articleId },
    select: { id: true, title: true, targetLanguage: true, deskId: true, state: true, isBlind: true },
  });
  if (!article) throw new Problem("not-found", "notFound");
  requireSee(viewer, article);
  return article;
}
