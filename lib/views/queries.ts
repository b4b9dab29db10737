import "server-only";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { requireRole } from "#lib/people/membership";

/** The views a desk page offers the viewer: the desk's, then their own, each in the order they were made. */
export async function listViews(viewer: Viewer, deskId: string) {
  requireRole(viewer, deskId, "reader");
  const rows = await db().savedView.findMany({
    where: { deskId, OR: [{ userId: null }, { userId: viewer.userId }] },
    select: { id: true, name: true, query: true, userId: true },
    orderBy: [{ userId: { sort: "asc", nulls: "first" } }, { position: "asc" }],
  });
  return rows.map(({ userId, ...view }) => ({ ...view, isShared: userId === null }));
}
export type SavedView = Awaited<ReturnType<typeof listViews>>[number];
