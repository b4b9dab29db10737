import "server-only";
import { cookies } from "next/headers";
import type { z } from "zod";
import { recordAudit } from "#lib/audit/commands";
import { isSessionCookie } from "#lib/auth/session-cookie";
import type { Viewer } from "#lib/auth/viewer";
import { db, transaction } from "#lib/db/client";
import type { Caller } from "#lib/http/caller";
import { localeCookie } from "#lib/http/messages";
import type { nothing, profileInput, sessionInput } from "#lib/people/schema";
import { Problem } from "#lib/problem";
import { endSessions } from "./password";

const year = 31_536_000;

/** One's own name and language; the language is in a cookie too, for the pages before signing in. */
export async function updateProfile(viewer: Viewer, { name, locale }: z.output<typeof profileInput>): Promise<void> {
  await db().user.update({ where: { id: viewer.userId }, data: { name, locale } });
  (await cookies()).set(localeCookie, locale, { maxAge: year, sameSite: "lax", path: "/" });
}

/** Ends this session; its cookie opens nothing any more, wherever a copy of it is. */
export async function signOut(viewer: Viewer, _: z.output<typeof nothing>, caller: Caller): Promise<void> {
  await transaction(async (tx) => {
    await tx.session.updateMany({ where: { id: viewer.sessionId, revokedAt: null }, data: { revokedAt: new Date() } });
    await recordAudit(tx, { ...viewer, address: caller.address }, about(viewer, "person.signedOut"));
  });
  const kept = await cookies();
  for (const { name } of kept.getAll()) if (isSessionCookie(name)) kept.delete(name);
}

/** Ends one of one's own sessions. */
export async function revokeSession(
  viewer: Viewer,
  { sessionId }: z.output<typeof sessionInput>,
  caller: Caller,
): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { id: sessionId, userId: viewer.userId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 0) throw new Problem("not-found", "notFound");
    await recordAudit(tx, { ...viewer, address: caller.address }, about(viewer, "person.sessionRevoked"));
  });
}

/** Ends all of one's sessions, this one too. */
export async function signOutEverywhere(viewer: Viewer, _: z.output<typeof nothing>, caller: Caller): Promise<void> {
  await transaction(async (tx) => {
    await endSessions(tx, viewer.userId);
    await recordAudit(tx, { ...viewer, address: caller.address }, about(viewer, "person.signedOutEverywhere"));
  });
}

function about(viewer: Viewer, action: "person.signedOut" | "person.sessionRevoked" | "person.signedOutEverywhere") {
  return { deskId: null, action, subject: { type: "session", id: viewer.sessionId, name: viewer.name } } as const;
}
