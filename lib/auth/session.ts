import "server-only";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { db } from "#lib/db/client";
import { env } from "#lib/env";
import { Problem } from "#lib/problem";
import { authOptions } from "./options";
import { isSessionAlive, seenEvery } from "./session-lifetime";
import { makeViewer, type Viewer } from "./viewer";

/** The signed-in person of this request, read from the session row; null when signed out, expired or disabled. */
export const findSession = cache(async (): Promise<Viewer | null> => {
  const signed = await getServerSession(authOptions());
  return signed?.sessionId ? viewerOfSession(signed.sessionId, new Date()) : null;
});

/** The signed-in person of this request; refuses with "signed-out". */
export async function requireSession(): Promise<Viewer> {
  const viewer = await findSession();
  if (!viewer) throw new Problem("signed-out", "signedOut");
  return viewer;
}

async function viewerOfSession(sessionId: string, now: Date): Promise<Viewer | null> {
  const session = await db().session.findUnique({
    where: { id: sessionId },
    select: {
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
    },
  });
  if (!session || session.user.disabledAt || !isSessionAlive(session, env().STET_SESSION_IDLE_HOURS, now)) return null;
  if (now.getTime() - session.lastSeenAt.getTime() > seenEvery) {
    await db().session.updateMany({ where: { id: sessionId, revokedAt: null }, data: { lastSeenAt: now } });
  }
  const { id, name, email, locale, memberships } = session.user;
  return makeViewer({
    userId: id,
    sessionId,
    name,
    email,
    locale,
    memberships: memberships.map(({ deskId, role, desk }) => ({ deskId, role, deskName: desk.name })),
  });
}
