import "server-only";
import { headers } from "next/headers";
import { isSessionAlive } from "#lib/auth/session-lifetime";
import { takeBackLinkTry, takeLinkTry } from "#lib/auth/tries";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { env } from "#lib/env";
import { callerOf } from "#lib/http/caller";
import { Problem } from "#lib/problem";
import { canManageAccount, requireManagePeople } from "./access";
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
    /** Whether the viewer may disable the account or make a reset link for it. */
    mayManageAccount: canManageAccount(
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

/**
 * Whether a set-up or reset link can still be used. The token is the right to ask; who asks with wrong ones too often
 * hears no to all of them for a while.
 */
export async function isLinkOpen(kind: "setup" | "reset", token: string): Promise<boolean> {
  const found = await withLinkTry(() => db().oneTimeLink.count({ where: isOpen(kind, token, new Date()) }));
  return Boolean(found);
}

/** Who is invited where by this token, and whether they have an account; null when it is used, over or wrong. */
export async function findInvitation(token: string) {
  const link = await withLinkTry(() =>
    db().oneTimeLink.findFirst({
      where: isOpen("invitation", token, new Date()),
      select: { email: true, role: true, desk: { select: { name: true } }, createdBy: { select: { name: true } } },
    }),
  );
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

/** Looks a link up as a try of the caller's address, which does not count when it finds one; null after too many. */
async function withLinkTry<Found>(find: () => Promise<Found>): Promise<Found | null> {
  const { address } = callerOf(await headers());
  try {
    await takeLinkTry(address);
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
  const found = await find();
  if (found) await takeBackLinkTry(address);
  return found;
}

/** Whether this person has not taken the tour yet, nor said that they do not want it. */
export async function isTourOffered(viewer: Viewer): Promise<boolean> {
  const person = await db().user.findUnique({ where: { id: viewer.userId }, select: { tourLeftAt: true } });
  return person?.tourLeftAt === null;
}
