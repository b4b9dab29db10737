import type { ArticleState } from "#lib/articles/state";
import type { Viewer } from "#lib/auth/viewer";
import { hasRole, requireRole } from "#lib/people/membership";
import { Problem } from "#lib/problem";
import type { ReviewRights } from "./review";
import { isFrozen } from "./workflow";

type Desked = Readonly<{ deskId: string; state: ArticleState }>;

/** `isBlind`: two readers annotate it apart; what one of them changed, the other would see. */
type Article = Desked & Readonly<{ isBlind: boolean }>;

/** What the viewer may do in this article now. Who may not see it has none of these. */
export function reviewRights(viewer: Viewer, article: Article): ReviewRights {
  const isOpen = !isFrozen(article.state) && !article.isBlind;
  return {
    mayEdit: isOpen && hasRole(viewer, article.deskId, "reviewer"),
    mayApprove: isOpen && hasRole(viewer, article.deskId, "editor"),
    maySignOff: isOpen && hasRole(viewer, article.deskId, "editor"),
    mayReopen: isFrozen(article.state) && hasRole(viewer, article.deskId, "editor"),
    mayExport: hasRole(viewer, article.deskId, "reader"),
  };
}

/** Readers see (and export) everything of their desk. */
export function requireSee(viewer: Viewer, article: Desked): void {
  requireRole(viewer, article.deskId, "reader");
}

/** Reviewers change texts, mark them reviewed or in need of work, while the article is open. */
export function requireEdit(viewer: Viewer, article: Article): void {
  requireRole(viewer, article.deskId, "reviewer");
  requireOpen(article);
}

/** Editors approve and sign off, while the article is open. */
export function requireApprove(viewer: Viewer, article: Article): void {
  requireRole(viewer, article.deskId, "editor");
  requireOpen(article);
}

/** Editors reopen what was signed off. */
export function requireReopen(viewer: Viewer, article: Desked): void {
  requireRole(viewer, article.deskId, "editor");
  if (!isFrozen(article.state)) throw new Problem("conflict", "articleOpen");
}

function requireOpen(article: Article): void {
  if (isFrozen(article.state)) throw new Problem("conflict", "articleFrozen");
  if (article.isBlind) throw new Problem("conflict", "articleBlind");
}
