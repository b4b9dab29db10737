import "server-only";
import type { Notifications } from "#lib/annotations/notification";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import type { Prisma } from "#lib/db/generated/client";

const most = 50;

/** What the viewer should hear of, from desks they still belong to; `before`: an instant to go on from. */
export async function getNotifications(
  viewer: Viewer,
  { before }: Readonly<{ before?: string | undefined }>,
): Promise<Notifications> {
  const own = notificationsOf(viewer);
  const [unread, rows] = await Promise.all([
    db().notification.count({ where: { ...own, readAt: null } }),
    db().notification.findMany({
      where: { ...own, ...(before && { at: { lt: new Date(before) } }) },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: most,
      select: {
        id: true,
        kind: true,
        threadId: true,
        at: true,
        readAt: true,
        article: { select: { id: true, title: true } },
        job: { select: { id: true, name: true } },
        by: { select: { id: true, name: true } },
        pass: { select: { round: true } },
      },
    }),
  ]);
  return {
    unread,
    notifications: rows.map(({ at, readAt, pass, ...rest }) => ({
      ...rest,
      round: pass?.round ?? null,
      at: at.toISOString(),
      isRead: readAt !== null,
    })),
  };
}

/** What is told to the viewer: of articles and jobs at desks they still belong to. */
export function notificationsOf({ userId, memberships }: Viewer): Prisma.NotificationWhereInput {
  const atDesk = { deskId: { in: memberships.map(({ deskId }) => deskId) } };
  return { userId, OR: [{ article: atDesk }, { job: atDesk }] };
}
