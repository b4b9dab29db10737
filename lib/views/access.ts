import type { Viewer } from "#lib/auth/viewer";
import { hasRole, requireRole } from "#lib/people/membership";
import { Problem } from "#lib/problem";

/** Whose a view is; no owner: the whole desk's. */
export type ViewOwner = Readonly<{ deskId: string; userId: string | null }>;

/** Admins keep the views that the whole desk has. */
export function canShareViews(viewer: Viewer, deskId: string): boolean {
  return hasRole(viewer, deskId, "admin");
}

/** Refuses who may not make, rename or delete a view of this owner; of another person's view nobody hears. */
export function requireKeepView(viewer: Viewer, { deskId, userId }: ViewOwner): void {
  requireRole(viewer, deskId, userId === null ? "admin" : "reader");
  if (userId !== null && userId !== viewer.userId) throw new Problem("not-found", "notFound");
}
