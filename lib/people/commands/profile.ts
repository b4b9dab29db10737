import "server-only";
import { cookies } from "next/headers";
import type { z } from "zod";
import type { AuditAction } from "#lib/audit/audit-action";
import { recordAboutPerson } from "#lib/audit/commands";
import { isSessionCookie } from "#lib/auth/session-cookie";
import { endSession } from "#lib/auth/session-row";
import type { Viewer } from "#lib/auth/viewer";
import { type Transaction, transaction } from "#lib/db/client";
import type { Caller } from "#lib/http/caller";
import { localeCookie, yearInSeconds } from "#lib/http/messages";
import type { nothing, profileInput, sessionInput } from "#lib/people/schema";
import { Problem } from "#lib/problem";
import { endSessions } from "./password";

/** One's own name and language; the language is in a cookie too, for the pages before signing in. */
export async function updateProfile(
  viewer: Viewer,
  { name, locale }: z.output<typeof profileInput>,
  caller: Caller,
): Promise<void> {
  await transaction(async (tx) => {
    await tx.user.update({ where: { id: viewer.userId }, data: { name, locale } });
    if (name === viewer.name) return;
    await recordAboutPerson(
      tx,
      { ...viewer, address: caller.address },
      {
        personId: viewer.userId,
        action: "person.renamed",
        subject: { type: "person", id: viewer.userId, name },
        detail: { from: viewer.name, to: name },
      },
    );
  });
  (await cookies()).set(localeCookie, locale, { maxAge: yearInSeconds, sameSite: "lax", path: "/" });
}

/** Ends this session; its cookie opens nothing any more, wherever a copy of it is. */
export async function signOut(viewer: Viewer, _: z.output<typeof nothing>): Promise<void> {
  await endSession(viewer.sessionId);
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
    await record(tx, viewer, caller, "person.sessionRevoked", sessionId);
  });
}

/** Ends all of one's sessions, this one too. */
export async function signOutEverywhere(viewer: Viewer, _: z.output<typeof nothing>, caller: Caller): Promise<void> {
  await transaction(async (tx) => {
    await endSessions(tx, viewer.userId);
    await record(tx, viewer, caller, "person.signedOutEverywhere", viewer.sessionId);
  });
}

function record(tx: Transaction, viewer: Viewer, caller: Caller, action: AuditAction, sessionId: string) {
  const subject = { type: "session", id: sessionId, name: viewer.name } as const;
  return recordAboutPerson(tx, { ...viewer, address: caller.address }, { personId: viewer.userId, action, subject });
}
