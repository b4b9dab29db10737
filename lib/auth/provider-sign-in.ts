import "server-only";
import { headers } from "next/headers";
import type { Account, Profile, User } from "next-auth";
import { recordAboutPerson } from "#lib/audit/commands";
import { db, type Transaction, transaction } from "#lib/db/client";
import { env } from "#lib/env";
import { callerOf } from "#lib/http/caller";
import { joinByAddress } from "#lib/people/commands/invitations";

type Given = Readonly<{ account: Account | null; user: User; profile: Profile | undefined }>;
type Person = Readonly<{ id: string; name: string; disabledAt: Date | null }>;

/**
 * Whether an account of an outside provider may come in: only as a person who is here already (by link, or by the same
 * address) or who is invited by that address, which the provider has to have verified. Nobody registers by themselves.
 * Sets `user.id` to the person's.
 */
export async function signInWithProvider({ account, user, profile }: Given): Promise<boolean> {
  if (!account) return false;
  const person = (await linkedPerson(account)) ?? (await personByAddress(account, user, profile));
  if (!person || person.disabledAt) return false;
  user.id = person.id;
  return true;
}

async function linkedPerson(account: Account): Promise<Person | null> {
  const linked = await db().linkedAccount.findUnique({
    where: { provider_providerAccountId: keyOf(account) },
    select: { user: { select: { id: true, name: true, disabledAt: true } } },
  });
  return linked?.user ?? null;
}

async function personByAddress(account: Account, user: User, profile: Profile | undefined): Promise<Person | null> {
  const email = user.email?.trim().toLowerCase();
  if (!email || !isVerified(account.provider, profile)) return null;
  const { address } = callerOf(await headers());
  return transaction(async (tx) => {
    const known = await tx.user.findUnique({ where: { email }, select: { id: true, name: true, disabledAt: true } });
    const person = known ?? (await joinByAddress(tx, { email, name: user.name || email, address }));
    if (person && !person.disabledAt) await link(tx, account, person, address);
    return person;
  });
}

async function link(tx: Transaction, account: Account, { id, name }: Person, address: string): Promise<void> {
  await tx.linkedAccount.create({ data: { ...keyOf(account), userId: id } });
  await recordAboutPerson(
    tx,
    { userId: id, name, address },
    {
      personId: id,
      action: "person.accountLinked",
      subject: { type: "person", id, name },
      detail: { provider: account.provider },
    },
  );
}

/** An account's name is its provider's own: two OIDC issuers may both have a "42", which are two people. */
function keyOf({ provider, providerAccountId }: Account) {
  const from = provider === "oidc" ? `oidc ${env().OIDC_ISSUER ?? ""}` : provider;
  return { provider: from, providerAccountId };
}

/** From GitHub we take verified addresses only (lib/auth/providers); others say so in the profile. */
function isVerified(provider: string, profile: Profile | undefined): boolean {
  if (provider === "github") return true;
  return profile !== undefined && "email_verified" in profile && profile.email_verified === true;
}
