import "server-only";
import type { z } from "zod";
import { notificationsOf } from "#lib/annotations/queries/get-notifications";
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
  return { unread: await db().notification.count({ where: { ...notificationsOf(viewer), readAt: null } }) };
}
