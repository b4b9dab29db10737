import "server-only";
import { annotationRights } from "#lib/annotations/access";
import type { ArticleAnnotations, ReviewOverride, ReviewRating } from "#lib/annotations/article-annotations";
import { profileOf, storedChoice } from "#lib/annotations/quality-profile";
import type { ArticleState } from "#lib/articles/state";
import type { Viewer } from "#lib/auth/viewer";
import { db, type Transaction } from "#lib/db/client";
import { Problem } from "#lib/problem";
import { requireSee } from "#lib/reviews/access";
import { annotationsOf } from "./annotation-rows";
import { passesOf } from "./pass-rows";
import { threadsOf } from "./thread-rows";

/** Everything people said of an article. */
export async function getArticleAnnotations(
  viewer: Viewer,
  { articleId }: Readonly<{ articleId: string }>,
): Promise<ArticleAnnotations> {
  const article = await db().article.findUnique({
    where: { id: articleId },
    select: { id: true, deskId: true, state: true, isBlind: true },
  });
  if (!article) throw new Problem("not-found", "notFound");
  requireSee(viewer, article);
  return articleAnnotationsOf(db(), viewer, article);
}

type Article = Readonly<{ id: string; deskId: string; state: ArticleState; isBlind: boolean }>;

/** Likewise, of an article the viewer may see. */
export async function articleAnnotationsOf(
  tx: Transaction,
  viewer: Viewer,
  article: Article,
): Promise<ArticleAnnotations> {
  const { id: articleId, deskId } = article;
  const [annotations, threads, passes, ratings, members, desk, verdictOverride] = await Promise.all([
    annotationsOf(tx, viewer.userId, { articleId }),
    threadsOf(tx, viewer.userId, { articleId }),
    passesOf(tx, articleId),
    ratingsOf(tx, viewer.userId, articleId),
    membersOf(tx, deskId),
    tx.desk.findUniqueOrThrow({ where: { id: deskId }, select: { qualityProfile: true } }),
    overrideOf(tx, articleId),
  ]);
  const hasBlindPass = passes.some(
    ({ isHidden, reader, finishedAt }) => isHidden && reader.id === viewer.userId && finishedAt === null,
  );
  return {
    annotations,
    threads,
    passes,
    ratings,
    annotationRights: annotationRights(viewer, article, hasBlindPass),
    people: members.map(({ user }) => user),
    reviewers: members.filter(({ role }) => role !== "reader").map(({ user }) => user),
    profile: profileOf(storedChoice(desk.qualityProfile)),
    verdictOverride,
  };
}

const person = { select: { id: true, name: true } } as const;

/** The verdict an editor put in the score's place, unless it was taken back. */
export async function overrideOf(tx: Transaction, articleId: string): Promise<ReviewOverride | null> {
  const row = await tx.verdictOverride.findFirst({
    where: { articleId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { verdict: true, reason: true, at: true, by: person },
  });
  return row?.verdict ? { verdict: row.verdict, reason: row.reason, by: row.by, at: row.at.toISOString() } : null;
}

/** Where people, and raters of a file that came in, put the slider, as the viewer may see it; oldest first. */
export async function ratingsOf(tx: Transaction, viewerId: string, articleId: string): Promise<ReviewRating[]> {
  const rows = await tx.segmentRating.findMany({
    where: { articleId, OR: [{ passId: null }, { pass: { isHidden: false } }, { userId: viewerId }] },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { segmentId: true, passId: true, rater: true, value: true, at: true, user: person },
  });
  return rows.map(({ user, at, ...rest }) => ({ ...rest, by: user, at: at.toISOString() }));
}

function membersOf(tx: Transaction, deskId: string) {
  return tx.membership.findMany({
    where: { deskId, user: { disabledAt: null } },
    orderBy: { user: { name: "asc" } },
    select: { role: true, user: person },
  });
}
