import "server-only";
import type { z } from "zod";
import type { readNotificationsInput } from "#lib/annotations/schema";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";

/** Notes that the viewer has seen these notifications; all of theirs without ids. */
export async function readNotifications(
  viewer: Viewer,
  { ids }: z.output<typeof readNotificationsInput>,
): Promise<Readonly<{ unread: number }>> {
  const { userId } = viewer;
  await db().notification.updateMany({
    where: { userId, readAt: null, ...(ids && { id: { in: ids } }) },
    data: { readAt: new Date() },
  });
  const desks = viewer.memberships.map(({ deskId }) => deskId);
  return {
    unread: await db().notification.count({ where: { userId, readAt: null, article: { deskId: { in: desks } } } }),
  };
}
