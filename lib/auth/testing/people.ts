import { encode } from "next-auth/jwt";
import { makeViewer, type Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { env } from "#lib/env";
import type { Role } from "#lib/people/role";

let made = 0;

/** A new desk of its own. */
export async function newDesk(name = "World desk"): Promise<{ id: string; name: string }> {
  return db().desk.create({ data: { name }, select: { id: true, name: true } });
}

/** A new person with a role at this desk; answers their id. */
export async function personWithRole(role: Role, deskId: string, name: string = role): Promise<string> {
  made += 1;
  const { id } = await db().user.create({
    data: { name, email: `${role}${made}.${Date.now()}@stet.test`, memberships: { create: { deskId, role } } },
    select: { id: true },
  });
  return id;
}

/** The viewer a person is, with a session row of their own. */
export async function viewerFor(userId: string): Promise<Viewer> {
  const sessionId = await openSession(userId);
  const user = await db().user.findUniqueOrThrow({
    where: { id: userId },
    select: { name: true, email: true, locale: true, memberships: { include: { desk: true } } },
  });
  const memberships = user.memberships.map(({ deskId, role, desk }) => ({ deskId, role, deskName: desk.name }));
  return makeViewer({ userId, sessionId, name: user.name, email: user.email, locale: user.locale, memberships });
}

/** The cookie of a new session of this person: name and value. */
export async function sessionCookieFor(userId: string): Promise<{ name: string; value: string; sessionId: string }> {
  const sessionId = await openSession(userId);
  const value = await encode({ token: { sessionId }, secret: env().NEXTAUTH_SECRET });
  return { name: "next-auth.session-token", value, sessionId };
}

async function openSession(userId: string): Promise<string> {
  const expiresAt = new Date(Date.now() + 3_600_000);
  const { id } = await db().session.create({
    data: { userId, provider: "credentials", expiresAt },
    select: { id: true },
  });
  return id;
}
