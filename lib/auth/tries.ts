import "server-only";
import { createHash } from "node:crypto";
import { db, type Transaction, transaction } from "#lib/db/client";
import { Problem } from "#lib/problem";
import { networkOf } from "./network";
import { accountLimit, addressLimit, countTry, keptTries, type TryLimit, takeBackTry } from "./try-limit";

/**
 * Counts a try to get in as someone, for the account and for the network address; refuses with the minutes to wait
 * when there were too many. `account` is any text that names it: it need not exist, and is kept as a hash only.
 */
export async function takeTry(account: string, address: string): Promise<void> {
  await take(addressKey(address), addressLimit);
  await take(accountKey(account), accountLimit);
}

/** The try was right: the account's tries no longer count, and the address has one less. */
export async function forgetTries(account: string, address: string): Promise<void> {
  await takeBackLinkTry(address);
  const old = { lt: new Date(Date.now() - keptTries) };
  const isOld = { windowStart: old, OR: [{ blockedUntil: null }, { blockedUntil: old }] };
  await db().signInTries.deleteMany({ where: { OR: [{ key: accountKey(account) }, isOld] } });
}

/** Counts a try with a secret link, for the network address alone. */
export function takeLinkTry(address: string): Promise<void> {
  return take(addressKey(address), addressLimit);
}

/** The link was a right one: the try does not count. */
export async function takeBackLinkTry(address: string): Promise<void> {
  const key = addressKey(address);
  await transaction(async (tx) => {
    const kept = await locked(tx, key);
    if (kept) await tx.signInTries.update({ where: { key }, data: takeBackTry(kept, addressLimit) });
  });
}

async function take(key: string, limit: TryLimit): Promise<void> {
  const waitFor = await transaction(async (tx) => {
    await tx.signInTries.createMany({ data: [{ key, count: 0, windowStart: new Date() }], skipDuplicates: true });
    const kept = await locked(tx, key);
    const { tries, waitFor } = countTry(kept?.count ? kept : null, limit, new Date());
    await tx.signInTries.update({ where: { key }, data: tries });
    return waitFor;
  });
  if (waitFor > 0) throw new Problem("forbidden", "tooManyTries", { minutes: Math.ceil(waitFor / 60_000) });
}

/** The tries kept under a key, for this transaction alone: of many at once, each counts the ones before it. */
async function locked(tx: Transaction, key: string) {
  await tx.$queryRaw`SELECT key FROM sign_in_tries WHERE key = ${key} FOR UPDATE`;
  return tx.signInTries.findUnique({
    where: { key },
    select: { count: true, windowStart: true, blockedUntil: true },
  });
}

function accountKey(account: string): string {
  return `account:${createHash("sha256").update(account).digest("hex")}`;
}

function addressKey(address: string): string {
  return `address:${networkOf(address)}`;
}
