import "server-only";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { requireRole } from "#lib/people/membership";

/** How many of a desk's articles have texts that a search does not know yet. */
export async function countUnread(viewer: Viewer, deskId: string): Promise<number> {
  requireRole(viewer, deskId, "reader");
  return db().staleText.count({ where: { article: { deskId } } });
}
