import "server-only";
import { createHash } from "node:crypto";
import { db, transaction } from "#lib/db/client";
import { Problem } from "#lib/problem";
import { accountLimit, addressLimit, countTry, type TryLimit } from "./try-limit";

/** The key of an account's tries; the address itself is not kept, and need not exist. */
export function accountKey(email: string): string {
  return `account:${createHash("sha256").update(email).digest("hex")}`;
}

/** Counts a try to get in, for the account and the network address; refuses with the minutes to wait when there were too many. */
export async function takeTry(email: string, address: string): Promise<void> {
  await take(`address:${address}`, addressLimit);
  await take(accountKey(email), accountLimit);
}

/** Counts a try with a secret link, for the network address alone. */
export function takeLinkTry(address: string): Promise<void> {
  return take(`address:${address}`, addressLimit);
}

/** The right password was given: the account's earlier tries no longer count. */
export async function forgetTries(email: string): Promise<void> {
  await db().signInTries.deleteMany({ where: { key: accountKey(email) } });
}

async function take(key: string, limit: TryLimit): Promise<void> {
  const waitFor = await transaction(async (tx) => {
    const now = new Date();
    await tx.signInTries.createMany({ data: [{ key, count: 0, windowStart: now }], skipDuplicates: true });
    await tx.$queryRaw`SELECT key FROM sign_in_tries WHERE key = ${key} FOR UPDATE`;
    const kept = await tx.signInTries.findUniqueOrThrow({ where: { key } });
    const { tries, waitFor } = countTry(kept.count === 0 ? null : kept, limit, now);
    await tx.signInTries.update({ where: { key }, data: tries });
    return waitFor;
  });
  if (waitFor > 0) throw new Problem("forbidden", "tooManyTries", { minutes: Math.ceil(waitFor / 60_000) });
}
