import "server-only";
import { db } from "#lib/db/client";
import type { Prisma } from "#lib/db/generated/client";
import { env } from "#lib/env";
import { isSessionAlive } from "./session-lifetime";
import { makeViewer, type Viewer } from "./viewer";

/** What of a session's row makes a viewer. */
export const viewerColumns = {
  id: true,
  lastSeenAt: true,
  expiresAt: true,
  revokedAt: true,
  user: {
    select: {
      id: true,
      name: true,
      email: true,
      locale: true,
      disabledAt: true,
      memberships: {
        select: { deskId: true, role: true, desk: { select: { name: true } } },
        orderBy: [{ createdAt: "asc" }, { deskId: "asc" }],
      },
    },
  },
} as const satisfies Prisma.SessionSelect;

type Row = Prisma.SessionGetPayload<{ select: typeof viewerColumns }>;

/** Whose session a row is; null when it does not hold (any more). */
export function viewerOf(session: Row, now: Date): Viewer | null {
  if (session.user.disabledAt || !isSessionAlive(session, env().STET_SESSION_IDLE_HOURS, now)) return null;
  const { id, name, email, locale, memberships } = session.user;
  return makeViewer({
    userId: id,
    sessionId: session.id,
    name,
    email,
    locale,
    memberships: memberships.map(({ deskId, role, desk }) => ({ deskId, role, deskName: desk.name })),
  });
}

/** A viewer whose session holds until then, if nothing ends it before. */
export type LiveViewer = Readonly<{ viewer: Viewer; until: Date }>;

/** Of these sessions those that hold now, for streams that stay open. Looking is no sign of life of a person. */
export async function liveViewers(sessionIds: readonly string[], now: Date): Promise<ReadonlyMap<string, LiveViewer>> {
  const rows = await db().session.findMany({ where: { id: { in: [...new Set(sessionIds)] } }, select: viewerColumns });
  const idle = env().STET_SESSION_IDLE_HOURS * 3_600_000;
  const found = new Map<string, LiveViewer>();
  for (const row of rows) {
    const viewer = viewerOf(row, now);
    const until = new Date(Math.min(row.expiresAt.getTime(), row.lastSeenAt.getTime() + idle));
    if (viewer) found.set(row.id, { viewer, until });
  }
  return found;
}
