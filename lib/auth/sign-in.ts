import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { headers } from "next/headers";
import { recordAboutPerson } from "#lib/audit/commands";
import { db, transaction } from "#lib/db/client";
import { type Caller, callerOf } from "#lib/http/caller";
import { Problem } from "#lib/problem";
import { isPassword } from "./password";
import { forgetTries, takeTry } from "./tries";

/** A refusal takes this long, in milliseconds: more than any of the ways to one, so that time tells nothing. */
const refusalTime = 400;

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
  const earliest = wait(refusalTime);
  const id = await personWith(email, password.slice(0, 1024), caller);
  if (id === null) await earliest;
  return id === null ? null : { id };
}

async function personWith(email: string, password: string, caller: Caller): Promise<string | null> {
  const user = await db().user.findUnique({
    where: { email },
    select: { id: true, name: true, passwordHash: true, disabledAt: true },
  });
  const isRight = await isPassword(password, user?.passwordHash ?? null);
  if (user && isRight && !user.disabledAt) {
    await forgetTries(email, caller.address);
    return user.id;
  }
  if (user) await recordRefusal(user, caller);
  return null;
}

/** Whose account was tried is told to the admins of their desks; tries at nobody's account are only counted. */
async function recordRefusal(user: Readonly<{ id: string; name: string; disabledAt: Date | null }>, caller: Caller) {
  await transaction((tx) =>
    recordAboutPerson(
      tx,
      { userId: null, name: "", address: caller.address },
      {
        personId: user.id,
        action: "person.signInRefused",
        subject: { type: "person", id: user.id, name: user.name },
        detail: { why: user.disabledAt ? "disabled" : "password" },
      },
    ),
  );
}
