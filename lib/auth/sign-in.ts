import "server-only";
import { headers } from "next/headers";
import type { Account, Profile, User } from "next-auth";
import { recordAudit } from "#lib/audit/commands";
import { db, transaction } from "#lib/db/client";
import { env } from "#lib/env";
import { callerOf } from "#lib/http/caller";
import { Problem } from "#lib/problem";
import { isPassword } from "./password";
import { forgetTries, takeTry } from "./tries";

/**
 * The person with this address and password, or null: for a wrong password, an unknown address and a disabled person
 * alike, after the same time. Too many tries throw an error whose message is "wait:<minutes>": next-auth hands nothing
 * else to the screen.
 */
export async function signInWithPassword(address: string, password: string): Promise<{ id: string } | null> {
  const email = address.trim().toLowerCase().slice(0, 320);
  const caller = callerOf(await headers());
  try {
    await takeTry(email, caller.address);
  } catch (error) {
    if (error instanceof Problem) throw new Error(`wait:${error.values.minutes}`);
    throw error;
  }
  const user = await db().user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, disabledAt: true },
  });
  const isRight = await isPassword(password.slice(0, 1024), user?.passwordHash ?? null);
  if (!user || !isRight || user.disabledAt) return null;
  await forgetTries(email);
  return { id: user.id };
}

/**
 * Whether an account of an outside provider may come in: only as a person who is here already (by link, or by the same
 * address, which the provider has to have verified). Sets `user.id` to that person's.
 */
export async function signInWithProvider(given: {
  account: Account | null;
  user: User;
  profile: Profile | undefined;
}): Promise<boolean> {
  const { account, user, profile } = given;
  if (!account) return false;
  const key = { provider: account.provider, providerAccountId: account.providerAccountId };
  const linked = await db().linkedAccount.findUnique({
    where: { provider_providerAccountId: key },
    select: { user: { select: { id: true, disabledAt: true } } },
  });
  if (linked) {
    user.id = linked.user.id;
    return linked.user.disabledAt === null;
  }
  const email = user.email?.trim().toLowerCase();
  if (!email || !isVerified(account.provider, profile)) return false;
  const person = await db().user.findUnique({ where: { email }, select: { id: true, name: true, disabledAt: true } });
  if (!person || person.disabledAt) return false;
  await transaction(async (tx) => {
    await tx.linkedAccount.create({ data: { ...key, userId: person.id } });
    await recordAudit(
      tx,
      { userId: person.id, name: person.name },
      {
        deskId: null,
        action: "person.accountLinked",
        subject: { type: "person", id: person.id, name: person.name },
        detail: { provider: account.provider },
      },
    );
  });
  user.id = person.id;
  return true;
}

/** Opens a session for a person who proved who they are; answers its id. */
export async function startSession(userId: string, provider: string): Promise<string> {
  const { address, userAgent } = callerOf(await headers());
  const now = new Date();
  const expiresAt = new Date(now.getTime() + env().STET_SESSION_HOURS * 3_600_000);
  return transaction(async (tx) => {
    const session = await tx.session.create({
      data: { userId, provider, address, userAgent, expiresAt, lastSeenAt: now },
      select: { id: true, user: { select: { name: true } } },
    });
    await recordAudit(
      tx,
      { userId, name: session.user.name, address },
      {
        deskId: null,
        action: "person.signedIn",
        subject: { type: "session", id: session.id, name: session.user.name },
        detail: { provider },
      },
    );
    return session.id;
  });
}

/** GitHub gives only addresses it has verified; others say so in the profile. */
function isVerified(provider: string, profile: Profile | undefined): boolean {
  if (provider === "github") return true;
  return profile !== undefined && "email_verified" in profile && profile.email_verified === true;
}
