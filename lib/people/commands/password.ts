import "server-only";
import type { z } from "zod";
import { recordAudit } from "#lib/audit/commands";
import { hashPassword, isPassword } from "#lib/auth/password";
import { accountKey, forgetTries, takeLinkTry, takeTry } from "#lib/auth/tries";
import type { Viewer } from "#lib/auth/viewer";
import { db, type Transaction, transaction } from "#lib/db/client";
import type { Caller } from "#lib/http/caller";
import { sendMail } from "#lib/http/mail";
import { requireManagePeople } from "#lib/people/access";
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
    await recordAudit(tx, { ...viewer, address: caller.address }, aboutPerson("person.passwordChanged", viewer));
  });
  await forgetTries(viewer.email);
}

/**
 * Sends a reset link when there is such a person and mail is set up. Answers the same, after the same work, for
 * everybody: what is found out here is that something was asked, not that somebody exists.
 */
export async function requestReset(caller: Caller, { email }: z.output<typeof requestResetInput>): Promise<void> {
  await takeTry(`reset ${accountKey(email)}`, caller.address);
  const user = await db().user.findUnique({
    where: { email },
    select: { id: true, name: true, locale: true, disabledAt: true },
  });
  const link = await transaction(async (tx) => {
    const person = user && !user.disabledAt ? user : null;
    const made = await makeLink(tx, { kind: "reset", ...(person && { userId: person.id }) }, new Date());
    await recordAudit(
      tx,
      { userId: null, name: "", address: caller.address },
      {
        deskId: null,
        action: "person.resetRequested",
        subject: { type: "person", id: person?.id ?? null, name: person?.name ?? "" },
      },
    );
    return person ? made : null;
  });
  // Not waited for: how long a mail server takes would tell who exists.
  if (user && link) void sendMail({ kind: "reset", to: email, locale: user.locale, name: user.name, href: link.href });
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
    for (const other of member.user.memberships) requireManagePeople(viewer, other.deskId);
    if (member.user.disabledAt) throw new Problem("conflict", "personDisabled", { name: member.user.name });
    const link = await makeLink(tx, { kind: "reset", userId, createdById: viewer.userId }, new Date());
    await recordAudit(
      tx,
      { ...viewer, address: caller.address },
      { ...aboutPerson("person.resetLinkMade", { userId, name: member.user.name }), deskId },
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
    const person = userId && (await tx.user.findUnique({ where: { id: userId } }));
    if (!person || person.disabledAt) throw new Problem("not-found", "linkGone");
    requireGoodPassword(input.password, person);
    await tx.user.update({ where: { id: person.id }, data: { passwordHash } });
    await endSessions(tx, person.id);
    await recordAudit(
      tx,
      { userId: person.id, name: person.name, address: caller.address },
      aboutPerson("person.passwordReset", { userId: person.id, name: person.name }),
    );
    return person.email;
  });
  await forgetTries(email);
}

/** Ends a person's sessions at once, but for `kept`. */
export async function endSessions(tx: Transaction, userId: string, kept?: string): Promise<void> {
  await tx.session.updateMany({
    where: { userId, revokedAt: null, ...(kept && { id: { not: kept } }) },
    data: { revokedAt: new Date() },
  });
}

type PersonAction = "person.passwordChanged" | "person.passwordReset" | "person.resetLinkMade";

function aboutPerson(action: PersonAction, { userId, name }: Readonly<{ userId: string; name: string }>) {
  return { deskId: null, action, subject: { type: "person", id: userId, name } } as const;
}
