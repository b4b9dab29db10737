import "server-only";
import { db } from "#lib/db/client";
import { env } from "#lib/env";
import { isSessionAlive } from "./session-lifetime";
import { makeViewer, type Viewer, type ViewerMembership } from "./viewer";

/** A session with whose it is and what they may do where: one row of one statement, as every request asks for it. */
type SessionRow = Readonly<{
  id: string;
  lastSeenAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  disabledAt: Date | null;
  userId: string;
  name: string;
  email: string;
  locale: string;
  memberships: ViewerMembership[];
}>;

/** Those of these sessions that there are. */
export function sessionRows(sessionIds: readonly string[]): Promise<SessionRow[]> {
  return db().$queryRaw<SessionRow[]>`
    SELECT s.id, s.last_seen_at AS "lastSeenAt", s.expires_at AS "expiresAt", s.revoked_at AS "revokedAt",
           u.disabled_at AS "disabledAt", u.id AS "userId", u.name, u.email, u.locale,
           coalesce((
             SELECT jsonb_agg(jsonb_build_object('deskId', d.id, 'deskName', d.name, 'role', m.role)
                              ORDER BY m.created_at, m.desk_id)
             FROM membership m JOIN desk d ON d.id = m.desk_id WHERE m.user_id = u.id
           ), '[]') AS memberships
    FROM session s JOIN app_user u ON u.id = s.user_id
    WHERE s.id = ANY(${[...new Set(sessionIds)]}::uuid[])`;
}

/** Whose session a row is; null when it does not hold (any more). */
export function viewerOf(session: SessionRow, now: Date): Viewer | null {
  if (session.disabledAt || !isSessionAlive(session, env().STET_SESSION_IDLE_HOURS, now)) return null;
  const { id: sessionId, userId, name, email, locale, memberships } = session;
  return makeViewer({ userId, sessionId, name, email, locale, memberships });
}

/** A viewer whose session holds until then, if nothing ends it before. */
export type LiveViewer = Readonly<{ viewer: Viewer; until: Date }>;

/** Of these sessions those that hold now, for streams that stay open. Looking is no sign of life of a person. */
export async function liveViewers(sessionIds: readonly string[], now: Date): Promise<ReadonlyMap<string, LiveViewer>> {
  const rows = await sessionRows(sessionIds);
  const idle = env().STET_SESSION_IDLE_HOURS * 3_600_000;
  const found = new Map<string, LiveViewer>();
  for (const row of rows) {
    const viewer = viewerOf(row, now);
    const until = new Date(Math.min(row.expiresAt.getTime(), row.lastSeenAt.getTime() + idle));
    if (viewer) found.set(row.id, { viewer, until });
  }
  return found;
}
