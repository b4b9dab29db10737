import "server-only";
import { cookies } from "next/headers";
import { decode } from "next-auth/jwt";
import { cache } from "react";
import { db } from "#lib/db/client";
import { env } from "#lib/env";
import { personHeader } from "#lib/people/person-header";
import { Problem } from "#lib/problem";
import { sessionCookieNames } from "./session-cookie";
import { seenEvery } from "./session-lifetime";
import { sessionRows, viewerOf } from "./session-viewer";
import type { Viewer } from "./viewer";

/** The signed-in person of this request, read from the session row; null when signed out, expired or disabled. */
export const findSession = cache(async (): Promise<Viewer | null> => {
  const sessionId = await signedSessionId();
  return sessionId ? viewerOfSession(sessionId, new Date()) : null;
});

/**
 * The signed-in person of this request; refuses with "signed-out". So it does when a page says whose it is
 * (`personHeader`) and another has signed in in its browser since: what one typed is never stored as another's.
 */
export async function requireSession(headers: Headers | null = null): Promise<Viewer> {
  const viewer = await findSession();
  if (!viewer) throw new Problem("signed-out", "signedOut");
  const person = headers?.get(personHeader);
  if (person && person !== viewer.userId) throw new Problem("signed-out", "otherPerson", {}, { isOtherPerson: true });
  return viewer;
}

/** The session id in next-auth's signed cookie; null when there is none or its signature is not ours. */
async function signedSessionId(): Promise<string | null> {
  const kept = await cookies();
  const cookie = sessionCookieNames.map((name) => kept.get(name)?.value).find(Boolean);
  if (!cookie) return null;
  // next-auth throws on a token that is damaged, run out or signed with another secret: to us all are signed out.
  const token = await decode({ token: cookie, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  return token?.sessionId ?? null;
}

async function viewerOfSession(sessionId: string, now: Date): Promise<Viewer | null> {
  const session = (await sessionRows([sessionId])).at(0) ?? null;
  const viewer = session && viewerOf(session, now);
  if (viewer && now.getTime() - session.lastSeenAt.getTime() > seenEvery) {
    await db().session.updateMany({ where: { id: sessionId, revokedAt: null }, data: { lastSeenAt: now } });
  }
  return viewer;
}
