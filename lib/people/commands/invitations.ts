import "server-only";
import type { z } from "zod";
import { recordAudit } from "#lib/audit/commands";
import { hashPassword } from "#lib/auth/password";
import { takeBackLinkTry, takeLinkTry } from "#lib/auth/tries";
import type { Viewer } from "#lib/auth/viewer";
import { type Transaction, transaction } from "#lib/db/client";
import type { Caller } from "#lib/http/caller";
import { sendMail } from "#lib/http/mail";
import { requestLocale } from "#lib/http/messages";
import { requireManagePeople } from "#lib/people/access";
import type { Role } from "#lib/people/role";
import type { acceptInput, invitationInput, inviteInput, joinInput } from "#lib/people/schema";
import { Problem } from "#lib/problem";
import { makeLink, takeLink } from "./one-time-link";
import { requireGoodPassword } from "./password";

/** Invites someone to a desk: a link to copy always, and a mail where mail is set up. An earlier one to the same address ends. */
export async function invitePerson(
  viewer: Viewer,
  { deskId, email, role }: z.output<typeof inviteInput>,
  caller: Caller,
): Promise<{ href: string; isMailed: boolean }> {
  requireManagePeople(viewer, deskId);
  const href = await transaction(async (tx) => {
    const member = await tx.membership.findFirst({
      where: { deskId, user: { email } },
      select: { user: { select: { name: true } } },
    });
    if (member) throw new Problem("conflict", "alreadyMember", { name: member.user.name });
    await tx.oneTimeLink.updateMany({
      where: { kind: "invitation", deskId, email, usedAt: null, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    const link = await makeLink(
      tx,
      { kind: "invitation", deskId, email, role, createdById: viewer.userId },
      new Date(),
    );
    await recordAudit(
      tx,
      { ...viewer, address: caller.address },
      { deskId, action: "person.invited", subject: { type: "invitation", id: link.id, name: email }, detail: { role } },
    );
    return link.href;
  });
  const deskName = viewer.memberships.find((membership) => membership.deskId === deskId)?.deskName ?? "";
  const isMailed = await sendMail({
    kind: "invitation",
    to: email,
    locale: viewer.locale,
    name: viewer.name,
    href,
    deskName,
  });
  return { href, isMailed };
}

/** Takes an invitation back that nobody has used. */
export async function revokeInvitation(
  viewer: Viewer,
  { deskId, linkId }: z.output<typeof invitationInput>,
  caller: Caller,
) {
  requireManagePeople(viewer, deskId);
  await transaction(async (tx) => {
    const [revoked] = await tx.oneTimeLink.updateManyAndReturn({
      where: { id: linkId, deskId, kind: "invitation", usedAt: null, revokedAt: null },
      data: { revokedAt: new Date() },
      select: { email: true },
    });
    if (!revoked) throw new Problem("not-found", "linkGone");
    await recordAudit(
      tx,
      { ...viewer, address: caller.address },
      {
        deskId,
        action: "person.invitationRevoked",
        subject: { type: "invitation", id: linkId, name: revoked.email ?? "" },
      },
    );
  });
}

/** A new person comes in by invitation. One who has an account already signs in and joins instead. */
export async function acceptInvitation(
  caller: Caller,
  { token, name, password }: z.output<typeof acceptInput>,
): Promise<{ email: string }> {
  await takeLinkTry(caller.address);
  const passwordHash = await hashPassword(password);
  const locale = await requestLocale();
  const email = await transaction(async (tx) => {
    const invitation = await takeInvitation(tx, token);
    requireGoodPassword(password, { name, email: invitation.email });
    // Of two invitations to one address accepted at once, one makes the person.
    const [person] = await tx.user.createManyAndReturn({
      data: [{ name, email: invitation.email, passwordHash, locale }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!person) throw new Problem("conflict", "signInToJoin");
    await becomeMember(tx, { userId: person.id, name, address: caller.address }, invitation);
    return invitation.email;
  });
  await takeBackLinkTry(caller.address);
  return { email };
}

/** A signed-in person joins a further desk by an invitation to their own address. */
export async function joinDesk(viewer: Viewer, { token }: z.output<typeof joinInput>, caller: Caller): Promise<void> {
  await takeLinkTry(caller.address);
  await transaction(async (tx) => {
    const invitation = await takeInvitation(tx, token);
    if (invitation.email !== viewer.email) throw new Problem("not-found", "linkGone");
    await becomeMember(tx, { userId: viewer.userId, name: viewer.name, address: caller.address }, invitation);
  });
  await takeBackLinkTry(caller.address);
}

/** Makes the person whom an outside provider vouches for, at every desk that invited their address; null when none did. */
export async function joinByAddress(
  tx: Transaction,
  { email, name, address }: Readonly<{ email: string; name: string; address: string }>,
) {
  const now = new Date();
  const links = await tx.oneTimeLink.updateManyAndReturn({
    where: { kind: "invitation", email, usedAt: null, revokedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
    select: { deskId: true, role: true },
  });
  if (links.length === 0) return null;
  const person = await tx.user.create({
    data: { email, name: name.slice(0, 120), locale: await requestLocale() },
    select: { id: true, name: true, disabledAt: true },
  });
  for (const { deskId, role } of links) {
    if (deskId && role) await becomeMember(tx, { userId: person.id, name: person.name, address }, { deskId, role });
  }
  return person;
}

async function takeInvitation(tx: Transaction, token: string) {
  const { email, deskId, role } = await takeLink(tx, "invitation", token, new Date());
  if (!email || !deskId || !role) throw new Problem("not-found", "linkGone");
  return { email, deskId, role };
}

async function becomeMember(
  tx: Transaction,
  actor: Readonly<{ userId: string; name: string; address: string }>,
  { deskId, role }: Readonly<{ deskId: string; role: Role }>,
): Promise<void> {
  const { count } = await tx.membership.createMany({
    data: [{ userId: actor.userId, deskId, role }],
    skipDuplicates: true,
  });
  if (count === 0) throw new Problem("conflict", "alreadyMember", { name: actor.name });
  await recordAudit(tx, actor, {
    deskId,
    action: "person.joined",
    subject: { type: "person", id: actor.userId, name: actor.name },
    detail: { role },
  });
}
