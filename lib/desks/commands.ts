import "server-only";
import type { z } from "zod";
import { recordAudit } from "#lib/audit/commands";
import type { Viewer } from "#lib/auth/viewer";
import { transaction } from "#lib/db/client";
import type { Caller } from "#lib/http/caller";
import { requireRole } from "#lib/people/membership";
import { Problem } from "#lib/problem";
import type { deskInput, newDeskInput } from "./schema";

/** A further desk, with the viewer as its admin. For people who are admin somewhere already. */
export async function createDesk(
  viewer: Viewer,
  { name }: z.output<typeof newDeskInput>,
  caller: Caller,
): Promise<{ id: string }> {
  if (!viewer.memberships.some(({ role }) => role === "admin")) {
    throw new Problem("forbidden", "forbidden", { role: "admin" });
  }
  return transaction(async (tx) => {
    const desk = await tx.desk.create({
      data: { name, memberships: { create: { userId: viewer.userId, role: "admin" } } },
      select: { id: true },
    });
    await recordAudit(
      tx,
      { ...viewer, address: caller.address },
      { deskId: desk.id, action: "desk.created", subject: { type: "desk", id: desk.id, name } },
    );
    return desk;
  });
}

/** A desk's name and policy. */
export async function updateDesk(viewer: Viewer, input: z.output<typeof deskInput>, caller: Caller): Promise<void> {
  const { deskId, ...settings } = input;
  requireRole(viewer, deskId, "admin");
  await transaction(async (tx) => {
    await tx.desk.update({ where: { id: deskId }, data: settings });
    await recordAudit(
      tx,
      { ...viewer, address: caller.address },
      { deskId, action: "desk.changed", subject: { type: "desk", id: deskId, name: settings.name }, detail: settings },
    );
  });
}
