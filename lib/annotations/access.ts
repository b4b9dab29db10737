import type { ArticleState } from "#lib/articles/state";
import type { Viewer } from "#lib/auth/viewer";
import { hasRole, requireRole } from "#lib/people/membership";
import { Problem } from "#lib/problem";
import { isFrozen } from "#lib/reviews/workflow";

type Article = Readonly<{ deskId: string; state: ArticleState; isBlind: boolean }>;
type OwnedPass = Readonly<{ readerId: string; isHidden: boolean; finishedAt: Date | null }>;

/** What the viewer may do with annotations in this article now. */
export type AnnotationRights = Readonly<{
  mayAnnotate: boolean;
  /** Others' annotations too. */
  mayChangeAll: boolean;
  mayComment: boolean;
  mayGiveBlind: boolean;
  mayOverrideVerdict: boolean;
}>;

/** `hasBlindPass`: the viewer is one of the two who read it apart, and not done yet. */
export function annotationRights(viewer: Viewer, article: Article, hasBlindPass: boolean): AnnotationRights {
  const isOpen = !isFrozen(article.state);
  const isReviewer = hasRole(viewer, article.deskId, "reviewer");
  const isEditor = hasRole(viewer, article.deskId, "editor");
  return {
    mayAnnotate: isOpen && isReviewer && (!article.isBlind || hasBlindPass),
    mayChangeAll: isOpen && isEditor && !article.isBlind,
    mayComment: isReviewer && !article.isBlind,
    mayGiveBlind: isOpen && isEditor && !article.isBlind,
    mayOverrideVerdict: isEditor,
  };
}

/** Reviewers annotate while the article is open; while it is read apart, only its two readers, each for themselves. */
export function requireAnnotate(viewer: Viewer, article: Article, hasBlindPass: boolean): void {
  requireRole(viewer, article.deskId, "reviewer");
  requireOpen(article);
  if (article.isBlind && !hasBlindPass) throw new Problem("conflict", "articleBlind");
}

/**
 * What an annotation says and where is its author's to change, or an editor's; an editor's alone once one arbitrated it,
 * or took another for the same mistake: with it, that would be lost too.
 */
export function requireChange(
  viewer: Viewer,
  article: Article,
  annotation: Readonly<{ authorId: string; arbitratedAt: Date | null; twins: number; pass: OwnedPass | null }>,
): void {
  const isDecided = annotation.arbitratedAt !== null || annotation.twins > 0;
  const isAuthors = annotation.authorId === viewer.userId && !isDecided;
  requireRole(viewer, article.deskId, isAuthors ? "reviewer" : "editor");
  requireOpen(article);
  requireApart(viewer, article, annotation.pass);
}

/** Reviewers resolve and reopen any annotation: whoever mends the text says so. */
export function requireSettle(viewer: Viewer, article: Article, pass: OwnedPass | null): void {
  requireRole(viewer, article.deskId, "reviewer");
  requireOpen(article);
  requireApart(viewer, article, pass);
}

/** Reviewers talk, also after the sign-off; while an article is read apart, each reader only about their own. */
export function requireComment(viewer: Viewer, article: Article, pass: OwnedPass | null): void {
  requireRole(viewer, article.deskId, "reviewer");
  requireApart(viewer, article, pass);
}

/** Editors hand out blind passes, and decide what counts of them. */
export function requireArbitrate(viewer: Viewer, article: Article): void {
  requireRole(viewer, article.deskId, "editor");
  requireOpen(article);
  if (article.isBlind) throw new Problem("conflict", "articleBlind");
}

/** Reviewers begin a pass of their own. */
export function requirePass(viewer: Viewer, article: Article): void {
  requireRole(viewer, article.deskId, "reviewer");
  requireOpen(article);
  if (article.isBlind) throw new Problem("conflict", "articleBlind");
}

/** Readers finish their own pass; an editor ends another's. */
export function requireFinish(viewer: Viewer, article: Article, readerId: string): void {
  requireRole(viewer, article.deskId, readerId === viewer.userId ? "reviewer" : "editor");
}

/** Editors put a verdict in the score's place, also after the sign-off. */
export function requireOverride(viewer: Viewer, article: Article): void {
  requireRole(viewer, article.deskId, "editor");
}

/** Active time is counted for whoever may change the article, or reads it apart. */
export function requireWork(viewer: Viewer, article: Article): void {
  requireRole(viewer, article.deskId, "reviewer");
  requireOpen(article);
}

/** While an article is read apart, nothing is touched but what a reader marked in a pass they have not finished. */
function requireApart(viewer: Viewer, article: Article, pass: OwnedPass | null): void {
  const isOwn = pass?.isHidden === true && pass.finishedAt === null && pass.readerId === viewer.userId;
  if (article.isBlind && !isOwn) throw new Problem("conflict", "articleBlind");
}

function requireOpen(article: Article): void {
  if (isFrozen(article.state)) throw new Problem("conflict", "articleFrozen");
}
