import "server-only";
import { isSessionAlive } from "#lib/auth/session-lifetime";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { env } from "#lib/env";
import { canDisable, requireManagePeople } from "./access";
import { isOpen } from "./commands/one-time-link";

/** Everybody of a desk and every open invitation, for its admins. */
export async function getPeople(viewer: Viewer, deskId: string) {
  requireManagePeople(viewer, deskId);
  const [memberships, invitations] = await Promise.all([
    db().membership.findMany({
      where: { deskId },
      select: {
        role: true,
        user: {
          select: {
            id: true,
            name: true,
            email: true,
            disabledAt: true,
            memberships: { select: { deskId: true } },
            sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: "desc" }, take: 1 },
          },
        },
      },
      orderBy: { user: { name: "asc" } },
    }),
    db().oneTimeLink.findMany({
      where: { deskId, kind: "invitation", usedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
      select: { id: true, email: true, role: true, expiresAt: true, createdBy: { select: { name: true } } },
      orderBy: { createdAt: "desc" },
    }),
  ]);
  const people = memberships.map(({ role, user }) => ({
    id: user.id,
    name: user.name,
    email: user.email,
    role,
    isDisabled: user.disabledAt !== null,
    lastSeenAt: user.sessions[0]?.lastSeenAt.toISOString() ?? null,
    mayBeDisabled:
      user.id !== viewer.userId &&
      canDisable(
        viewer,
        user.memberships.map((each) => each.deskId),
      ),
  }));
  return {
    people,
    invitations: invitations.map(({ id, email, role, expiresAt, createdBy }) => ({
      id,
      email: email ?? "",
      role: role ?? "reader",
      expiresAt: expiresAt.toISOString(),
      by: createdBy?.name ?? "",
    })),
  };
}
export type People = Awaited<ReturnType<typeof getPeople>>;

/** The viewer's own sessions that hold, the present one first. */
export async function getMySessions(viewer: Viewer) {
  const now = new Date();
  const rows = await db().session.findMany({
    where: { userId: viewer.userId, revokedAt: null, expiresAt: { gt: now } },
    select: {
      id: true,
      provider: true,
      address: true,
      userAgent: true,
      createdAt: true,
      lastSeenAt: true,
      expiresAt: true,
      revokedAt: true,
    },
    orderBy: { lastSeenAt: "desc" },
    take: 200,
  });
  return rows
    .filter((row) => isSessionAlive(row, env().STET_SESSION_IDLE_HOURS, now))
    .map(({ id, provider, address, userAgent, createdAt, lastSeenAt }) => ({
      id,
      provider,
      address: address ?? "",
      userAgent: userAgent ?? "",
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      isThis: id === viewer.sessionId,
    }))
    .sort((a, b) => Number(b.isThis) - Number(a.isThis));
}
export type MySession = Awaited<ReturnType<typeof getMySessions>>[number];

/** Whether the viewer has a password, or comes in through another provider only. */
export async function hasPassword(viewer: Viewer): Promise<boolean> {
  const { passwordHash } = await db().user.findUniqueOrThrow({
    where: { id: viewer.userId },
    select: { passwordHash: true },
  });
  return passwordHash !== null;
}

/** Whether a set-up or reset link can still be used. The token is the right to ask. */
export async function isLinkOpen(kind: "setup" | "reset", token: string): Promise<boolean> {
  return (await db().oneTimeLink.count({ where: isOpen(kind, token, new Date()) })) > 0;
}

/** Who is invited where by this token, and whether they have an account; null when it is used, over or wrong. */
export async function findInvitation(token: string) {
  const link = await db().oneTimeLink.findFirst({
    where: isOpen("invitation", token, new Date()),
    select: { email: true, role: true, desk: { select: { name: true } }, createdBy: { select: { name: true } } },
  });
  if (!link?.email || !link.role) return null;
  const accounts = await db().user.count({ where: { email: link.email } });
  return {
    email: link.email,
    role: link.role,
    deskName: link.desk?.name ?? "",
    by: link.createdBy?.name ?? "",
    hasAccount: accounts > 0,
  };
}
