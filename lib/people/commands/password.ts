import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import type { z } from "zod";
import { recordAboutPerson } from "#lib/audit/commands";
import { hashPassword, isPassword } from "#lib/auth/password";
import { forgetTries, takeLinkTry, takeTry } from "#lib/auth/tries";
import type { Viewer } from "#lib/auth/viewer";
import { db, type Transaction, transaction } from "#lib/db/client";
import type { Caller } from "#lib/http/caller";
import { sendMail } from "#lib/http/mail";
import { requireManageAccount, requireManagePeople } from "#lib/people/access";
import { longestPassword, passwordFault, shortestPassword } from "#lib/people/password-rule";
import type { changePasswordInput, memberInput, requestResetInput, resetInput } from "#lib/people/schema";
import { Problem } from "#lib/problem";
import { makeLink, takeLink } from "./one-time-link";

/** Refuses a password that is too short, too long, among the first that are tried, or made of the person's own name. */
export function requireGoodPassword(password: string, person: Readonly<{ name: string; email: string }>): void {
  const fault = passwordFault(password, person);
  if (fault) throw new Problem("invalid", fault, { least: shortestPassword, most: longestPassword });
}

/** A new password for oneself, on proof of the old one; all other sessions end. */
export async function changePassword(viewer: Viewer, input: z.output<typeof changePasswordInput>, caller: Caller) {
  await takeTry(viewer.email, caller.address);
  const { passwordHash } = await db().user.findUniqueOrThrow({
    where: { id: viewer.userId },
    select: { passwordHash: true },
  });
  if (!(await isPassword(input.current, passwordHash))) throw new Problem("invalid", "wrongPassword");
  requireGoodPassword(input.password, viewer);
  const fresh = await hashPassword(input.password);
  await transaction(async (tx) => {
    await tx.user.update({ where: { id: viewer.userId }, data: { passwordHash: fresh } });
    await endSessions(tx, viewer.userId, viewer.sessionId);
    await endResetLinks(tx, viewer.userId);
    await recordAboutPerson(tx, { ...viewer, address: caller.address }, about("person.passwordChanged", viewer));
  });
  await forgetTries(viewer.email, caller.address);
}

/** An answer to a request takes this long, in milliseconds, whoever it is for. */
const requestTime = 300;

/**
 * Sends a reset link when there is such a person and mail is set up. Answers the same, after the same time, for
 * everybody: what is found out here is that something was asked, not that somebody exists.
 */
export async function requestReset(caller: Caller, { email }: z.output<typeof requestResetInput>): Promise<void> {
  await takeTry(`reset ${email}`, caller.address);
  const earliest = wait(requestTime);
  const user = await db().user.findUnique({
    where: { email },
    select: { id: true, name: true, locale: true, disabledAt: true },
  });
  if (user && !user.disabledAt) {
    const { href } = await transaction(async (tx) => {
      const person = { userId: user.id, name: user.name };
      const actor = { userId: null, name: "", address: caller.address };
      await recordAboutPerson(tx, actor, about("person.resetRequested", person));
      return makeLink(tx, { kind: "reset", userId: user.id }, new Date());
    });
    // Not waited for: a mail server may take longer than any answer should.
    void sendMail({ kind: "reset", to: email, locale: user.locale, name: user.name, href });
  }
  await earliest;
}

/** An admin's way to let someone back in where no mail is set up: a link to copy. */
export async function makeResetLink(
  viewer: Viewer,
  { deskId, userId }: z.output<typeof memberInput>,
  caller: Caller,
): Promise<{ href: string; isMailed: boolean }> {
  requireManagePeople(viewer, deskId);
  const made = await transaction(async (tx) => {
    const member = await tx.membership.findUnique({
      where: { userId_deskId: { userId, deskId } },
      select: {
        user: {
          select: {
            name: true,
            email: true,
            locale: true,
            disabledAt: true,
            memberships: { select: { deskId: true } },
          },
        },
      },
    });
    if (!member) throw new Problem("not-found", "notFound");
    // A reset link is the whole account: it takes an admin of every desk the account opens.
    requireManageAccount(
      viewer,
      member.user.memberships.map((each) => each.deskId),
    );
    if (member.user.disabledAt) throw new Problem("conflict", "personDisabled", { name: member.user.name });
    const link = await makeLink(tx, { kind: "reset", userId, createdById: viewer.userId }, new Date());
    await recordAboutPerson(
      tx,
      { ...viewer, address: caller.address },
      about("person.resetLinkMade", { userId, name: member.user.name }),
    );
    return { ...member.user, href: link.href };
  });
  const isMailed = await sendMail({
    kind: "reset",
    to: made.email,
    locale: made.locale,
    name: made.name,
    href: made.href,
  });
  return { href: made.href, isMailed };
}

/** A new password by one-time link; every session of the person ends. */
export async function resetPassword(caller: Caller, input: z.output<typeof resetInput>): Promise<void> {
  await takeLinkTry(caller.address);
  const passwordHash = await hashPassword(input.password);
  const email = await transaction(async (tx) => {
    const { userId } = await takeLink(tx, "reset", input.token, new Date());
    const person =
      userId &&
      (await tx.user.findUnique({
        where: { id: userId },
        select: { id: true, name: true, email: true, disabledAt: true },
      }));
    if (!person || person.disabledAt) throw new Problem("not-found", "linkGone");
    requireGoodPassword(input.password, person);
    await tx.user.update({ where: { id: person.id }, data: { passwordHash } });
    await endSessions(tx, person.id);
    await endResetLinks(tx, person.id);
    const actor = { userId: person.id, name: person.name };
    await recordAboutPerson(tx, { ...actor, address: caller.address }, about("person.passwordReset", actor));
    return person.email;
  });
  await forgetTries(email, caller.address);
}

/** Ends a person's sessions at once, but for `kept`. */
export async function endSessions(tx: Transaction, userId: string, kept?: string): Promise<void> {
  await tx.session.updateMany({
    where: { userId, revokedAt: null, ...(kept && { id: { not: kept } }) },
    data: { revokedAt: new Date() },
  });
}

/** Takes back every reset link of a person that is still open: what they were asked for is done, or must not be. */
export async function endResetLinks(tx: Transaction, userId: string): Promise<void> {
  await tx.oneTimeLink.updateMany({
    where: { kind: "reset", userId, usedAt: null, revokedAt: null },
    data: { revokedAt: new Date() },
  });
}

type PasswordAction =
  | "person.passwordChanged"
  | "person.passwordReset"
  | "person.resetLinkMade"
  | "person.resetRequested";

function about(action: PasswordAction, { userId, name }: Readonly<{ userId: string; name: string }>) {
  return { personId: userId, action, subject: { type: "person", id: userId, name } } as const;
}
