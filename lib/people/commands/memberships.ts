import "server-only";
import type { z } from "zod";
import type { AuditAction } from "#lib/audit/audit-action";
import { recordAboutPerson, recordAudit } from "#lib/audit/commands";
import type { Viewer } from "#lib/auth/viewer";
import { type Transaction, transaction } from "#lib/db/client";
import type { Prisma } from "#lib/db/generated/client";
import type { Caller } from "#lib/http/caller";
import { requireManageAccount, requireManagePeople } from "#lib/people/access";
import type { Role } from "#lib/people/role";
import type { memberInput, roleInput } from "#lib/people/schema";
import { Problem } from "#lib/problem";
import { endResetLinks, endSessions } from "./password";

type MemberInput = z.output<typeof memberInput>;
type Member = Readonly<{ userId: string; name: string; role: Role; desks: readonly string[] }>;

/** Gives a member another role at this desk. */
export async function changeRole(viewer: Viewer, { deskId, userId, role }: z.output<typeof roleInput>, caller: Caller) {
  await onMember(viewer, { deskId, userId }, async (tx, member) => {
    if (member.role === role) return;
    if (role !== "admin") await requireAnotherAdmin(tx, deskId, userId);
    await tx.membership.update({ where: { userId_deskId: { userId, deskId } }, data: { role } });
    const event = about("person.roleChanged", member, { from: member.role, to: role });
    await recordAudit(tx, { ...viewer, address: caller.address }, { ...event, deskId });
  });
}

/** Takes a member off this desk; their work and their account stay. */
export async function removeMember(viewer: Viewer, input: MemberInput, caller: Caller) {
  const { deskId, userId } = input;
  await onMember(viewer, input, async (tx, member) => {
    await requireAnotherAdmin(tx, deskId, userId);
    await tx.membership.delete({ where: { userId_deskId: { userId, deskId } } });
    // In the order of their ids, as everyone locks several articles.
    await tx.$queryRaw`
      SELECT id FROM article
      WHERE desk_id = ${deskId}::uuid AND assignee_id = ${userId}::uuid ORDER BY id FOR UPDATE`;
    await tx.article.updateMany({ where: { deskId, assigneeId: userId }, data: { assigneeId: null } });
    const event = about("person.removed", member, { role: member.role });
    await recordAudit(tx, { ...viewer, address: caller.address }, { ...event, deskId });
  });
}

/** Locks a person out at once: no sign-in, every session ended. Takes an admin of every desk of theirs. */
export async function disablePerson(viewer: Viewer, input: MemberInput, caller: Caller) {
  if (input.userId === viewer.userId) throw new Problem("conflict", "notYourself");
  await onMember(viewer, input, async (tx, member) => {
    requireManageAccount(viewer, member.desks);
    for (const deskId of member.desks) await requireAnotherAdmin(tx, deskId, input.userId);
    await tx.user.update({ where: { id: input.userId }, data: { disabledAt: new Date() } });
    await endSessions(tx, input.userId);
    await endResetLinks(tx, input.userId);
    const event = about("person.disabled", member);
    await recordAboutPerson(tx, { ...viewer, address: caller.address }, { ...event, personId: input.userId });
  });
}

/** Lets a disabled person in again; they sign in anew. */
export async function enablePerson(viewer: Viewer, input: MemberInput, caller: Caller) {
  await onMember(viewer, input, async (tx, member) => {
    requireManageAccount(viewer, member.desks);
    await tx.user.update({ where: { id: input.userId }, data: { disabledAt: null } });
    const event = about("person.enabled", member);
    await recordAboutPerson(tx, { ...viewer, address: caller.address }, { ...event, personId: input.userId });
  });
}

/**
 * Works on a member of a desk under lock. Every change of a desk's people locks the row of each desk it touches, in the
 * order of their ids: two admins who demote one another at the same moment come one after the other, and never in a ring.
 * Not FOR UPDATE: an event written by whoever holds an article names its desk, and must not wait for us.
 */
async function onMember(
  viewer: Viewer,
  { deskId, userId }: MemberInput,
  work: (tx: Transaction, member: Member) => Promise<void>,
): Promise<void> {
  requireManagePeople(viewer, deskId);
  await transaction(async (tx) => {
    await tx.$queryRaw`
      SELECT id FROM desk
      WHERE id = ${deskId}::uuid OR id IN (SELECT desk_id FROM membership WHERE user_id = ${userId}::uuid)
      ORDER BY id FOR NO KEY UPDATE`;
    const memberships = await tx.membership.findMany({
      where: { userId },
      select: { deskId: true, role: true, user: { select: { name: true } } },
    });
    const here = memberships.find((membership) => membership.deskId === deskId);
    if (!here) throw new Problem("not-found", "notFound");
    const desks = memberships.map((membership) => membership.deskId);
    await work(tx, { userId, name: here.user.name, role: here.role, desks });
  });
}

/** Refuses to leave a desk without an admin who can act. */
async function requireAnotherAdmin(tx: Transaction, deskId: string, userId: string): Promise<void> {
  const admins = await tx.membership.findMany({
    where: { deskId, role: "admin", user: { disabledAt: null } },
    select: { userId: true },
  });
  if (admins.length === 1 && admins[0]?.userId === userId) throw new Problem("conflict", "lastAdmin");
}

function about(action: AuditAction, { userId, name }: Member, detail: Prisma.InputJsonObject = {}) {
  return { action, subject: { type: "person", id: userId, name }, detail } as const;
}
