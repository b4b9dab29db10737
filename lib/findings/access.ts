import type { ArticleState } from "#lib/articles/state";
import type { Viewer } from "#lib/auth/viewer";
import { requireRole } from "#lib/people/membership";
import { requireEdit } from "#lib/reviews/access";
import type { DismissalScope } from "./schema";

/** Reviewers say that a finding is none, in an open article; what holds for the whole desk is an editor's word. */
export function requireDismiss(
  viewer: Viewer,
  article: Readonly<{ deskId: string; state: ArticleState; isBlind: boolean }>,
  scope: DismissalScope,
): void {
  requireEdit(viewer, article);
  if (scope === "desk") requireRole(viewer, article.deskId, "editor");
}
