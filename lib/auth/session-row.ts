import "server-only";
import { cookies, headers } from "next/headers";
import { recordAboutPerson } from "#lib/audit/commands";
import { transaction } from "#lib/db/client";
import { env } from "#lib/env";
import { callerOf } from "#lib/http/caller";
import { localeCookie, yearInSeconds } from "#lib/http/messages";

/** Opens a session for a person who proved who they are; answers its id. Pages speak their language from now on. */
export async function startSession(userId: string, provider: string): Promise<string> {
  const { address, userAgent } = callerOf(await headers());
  const now = new Date();
  const expiresAt = new Date(now.getTime() + env().STET_SESSION_HOURS * 3_600_000);
  const session = await transaction(async (tx) => {
    const { id, user } = await tx.session.create({
      data: { userId, provider, address, userAgent, expiresAt, lastSeenAt: now },
      select: { id: true, user: { select: { name: true, locale: true } } },
    });
    await recordAboutPerson(
      tx,
      { userId, name: user.name, address },
      {
        personId: userId,
        action: "person.signedIn",
        subject: { type: "session", id, name: user.name },
        detail: { provider },
      },
    );
    return { id, locale: user.locale };
  });
  (await cookies()).set(localeCookie, session.locale, { maxAge: yearInSeconds, sameSite: "lax", path: "/" });
  return session.id;
}

/** Ends a session: its cookie opens nothing any more, wherever a copy of it is. Nothing happens to one that has ended. */
export async function endSession(sessionId: string): Promise<void> {
  const { address } = callerOf(await headers());
  await transaction(async (tx) => {
    const [ended] = await tx.session.updateManyAndReturn({
      where: { id: sessionId, revokedAt: null },
      data: { revokedAt: new Date() },
      select: { user: { select: { id: true, name: true } } },
    });
    if (!ended) return;
    const { id: userId, name } = ended.user;
    await recordAboutPerson(
      tx,
      { userId, name, address },
      { personId: userId, action: "person.signedOut", subject: { type: "session", id: sessionId, name } },
    );
  });
}
