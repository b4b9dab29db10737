import "server-only";
import type { z } from "zod";
import type { AuditAction } from "#lib/audit/audit-action";
import { recordAudit } from "#lib/audit/commands";
import type { Viewer } from "#lib/auth/viewer";
import { type Transaction, transaction } from "#lib/db/client";
import type { Caller } from "#lib/http/caller";
import { canDisable, requireManagePeople } from "#lib/people/access";
import type { memberInput, roleInput } from "#lib/people/schema";
import { Problem } from "#lib/problem";
import { endSessions } from "./password";

type Member = Readonly<{ userId: string; name: string; role: string }>;

/** Gives a member another role at this desk. */
export async function changeRole(viewer: Viewer, { deskId, userId, role }: z.output<typeof roleInput>, caller: Caller) {
  await onMember(viewer, { deskId, userId }, caller, async (tx, member) => {
    if (role !== "admin") await requireAnotherAdmin(tx, deskId, userId);
    await tx.membership.update({ where: { userId_deskId: { userId, deskId } }, data: { role } });
    return { action: "person.roleChanged", detail: { from: member.role, to: role } };
  });
}

/** Takes a member off this desk; their work and their account stay. */
export async function removeMember(viewer: Viewer, input: z.output<typeof memberInput>, caller: Caller) {
  await onMember(viewer, input, caller, async (tx) => {
    await requireAnotherAdmin(tx, input.deskId, input.userId);
    await tx.membership.delete({ where: { userId_deskId: input } });
    await tx.article.updateMany({
      where: { deskId: input.deskId, assigneeId: input.userId },
      data: { assigneeId: null },
    });
    return { action: "person.removed" };
  });
}

/** Locks a person out at once: no sign-in, every session ended. Takes an admin of every desk of theirs. */
export async function disablePerson(viewer: Viewer, input: z.output<typeof memberInput>, caller: Caller) {
  await onMember(viewer, input, caller, async (tx) => {
    if (input.userId === viewer.userId) throw new Problem("conflict", "notYourself");
    const desks = await tx.membership.findMany({
      where: { userId: input.userId },
      select: { deskId: true },
      orderBy: { deskId: "asc" },
    });
    if (
      !canDisable(
        viewer,
        desks.map(({ deskId }) => deskId),
      )
    )
      throw new Problem("forbidden", "adminOfAllDesks");
    for (const { deskId } of desks) await requireAnotherAdmin(tx, deskId, input.userId);
    await tx.user.update({ where: { id: input.userId }, data: { disabledAt: new Date() } });
    await endSessions(tx, input.userId);
    await tx.oneTimeLink.updateMany({
      where: { userId: input.userId, usedAt: null, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    return { action: "person.disabled" };
  });
}

/** Lets a disabled person in again; they sign in anew. */
export async function enablePerson(viewer: Viewer, input: z.output<typeof memberInput>, caller: Caller) {
  await onMember(viewer, input, caller, async (tx) => {
    const desks = await tx.membership.findMany({ where: { userId: input.userId }, select: { deskId: true } });
    if (
      !canDisable(
        viewer,
        desks.map(({ deskId }) => deskId),
      )
    )
      throw new Problem("forbidden", "adminOfAllDesks");
    await tx.user.update({ where: { id: input.userId }, data: { disabledAt: null } });
    return { action: "person.enabled" };
  });
}

type Done = Readonly<{ action: AuditAction; detail?: Record<string, string> }>;

async function onMember(
  viewer: Viewer,
  { deskId, userId }: z.output<typeof memberInput>,
  caller: Caller,
  work: (tx: Transaction, member: Member) => Promise<Done>,
): Promise<void> {
  requireManagePeople(viewer, deskId);
  await transaction(async (tx) => {
    const membership = await tx.membership.findUnique({
      where: { userId_deskId: { userId, deskId } },
      select: { role: true, user: { select: { name: true } } },
    });
    if (!membership) throw new Problem("not-found", "notFound");
    const name = membership.user.name;
    const { action, detail } = await work(tx, { userId, name, role: membership.role });
    await recordAudit(
      tx,
      { ...viewer, address: caller.address },
      { deskId, action, subject: { type: "person", id: userId, name }, ...(detail && { detail }) },
    );
  });
}

/**
 * Refuses to leave a desk without an admin who can act. Locks the desk's row, so that two admins who demote one another at the same
 * moment come one after the other.
 */
async function requireAnotherAdmin(tx: Transaction, deskId: string, userId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM desk WHERE id = ${deskId}::uuid FOR UPDATE`;
  const member = await tx.membership.findUnique({
    where: { userId_deskId: { userId, deskId } },
    select: { role: true },
  });
  if (member?.role !== "admin") return;
  const others = await tx.membership.count({
    where: { deskId, role: "admin", userId: { not: userId }, user: { disabledAt: null } },
  });
  if (others === 0) throw new Problem("conflict", "lastAdmin");
}
