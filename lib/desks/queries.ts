import "server-only";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { requireRole } from "#lib/people/membership";

/** A desk's name and policy, for its admins. */
export function getDeskSettings(viewer: Viewer, deskId: string) {
  requireRole(viewer, deskId, "admin");
  return db().desk.findUniqueOrThrow({
    where: { id: deskId },
    select: { id: true, name: true, fourEyes: true, warnUnread: true, detectorsOff: true },
  });
}
export type DeskSettings = Awaited<ReturnType<typeof getDeskSettings>>;
