import "server-only";
import type { z } from "zod";
import { recordAudit } from "#lib/audit/commands";
import { hashPassword } from "#lib/auth/password";
import { takeLinkTry } from "#lib/auth/tries";
import type { Viewer } from "#lib/auth/viewer";
import { type Transaction, transaction } from "#lib/db/client";
import type { Caller } from "#lib/http/caller";
import { sendMail } from "#lib/http/mail";
import { requireManagePeople } from "#lib/people/access";
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
  return transaction(async (tx) => {
    const { email, deskId, role } = await takeInvitation(tx, token);
    requireGoodPassword(password, { name, email });
    const existing = await tx.user.findUnique({ where: { email }, select: { id: true } });
    if (existing) throw new Problem("conflict", "signInToJoin");
    const person = await tx.user.create({
      data: { name, email, passwordHash, memberships: { create: { deskId, role } } },
      select: { id: true },
    });
    await recordJoined(tx, { userId: person.id, name, address: caller.address }, deskId, role);
    return { email };
  });
}

/** A signed-in person joins a further desk by an invitation to their own address. */
export async function joinDesk(viewer: Viewer, { token }: z.output<typeof joinInput>, caller: Caller): Promise<void> {
  await takeLinkTry(caller.address);
  await transaction(async (tx) => {
    const { email, deskId, role } = await takeInvitation(tx, token);
    if (email !== viewer.email) throw new Problem("not-found", "linkGone");
    await tx.membership.create({ data: { userId: viewer.userId, deskId, role } });
    await recordJoined(tx, { ...viewer, address: caller.address }, deskId, role);
  });
}

async function takeInvitation(tx: Transaction, token: string) {
  const { email, deskId, role } = await takeLink(tx, "invitation", token, new Date());
  if (!email || !deskId || !role) throw new Problem("not-found", "linkGone");
  return { email, deskId, role };
}

async function recordJoined(
  tx: Transaction,
  actor: { userId: string; name: string; address: string },
  deskId: string,
  role: string,
) {
  await recordAudit(tx, actor, {
    deskId,
    action: "person.joined",
    subject: { type: "person", id: actor.userId, name: actor.name },
    detail: { role },
  });
}
