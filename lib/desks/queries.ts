import "server-only";
import { storedChoice } from "#lib/annotations/quality-profile";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { requireRole } from "#lib/people/membership";

/** A desk's name, policy and choice of quality profile, for its admins. */
export async function getDeskSettings(viewer: Viewer, deskId: string) {
  requireRole(viewer, deskId, "admin");
  const { qualityProfile, ...desk } = await db().desk.findUniqueOrThrow({
    where: { id: deskId },
    select: {
      id: true,
      name: true,
      fourEyes: true,
      warnUnread: true,
      blockCritical: true,
      detectorsOff: true,
      qualityProfile: true,
    },
  });
  return { ...desk, quality: storedChoice(qualityProfile) };
}
export type DeskSettings = Awaited<ReturnType<typeof getDeskSettings>>;
