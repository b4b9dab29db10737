import "server-only";
import type { z } from "zod";
import { recordAudit } from "#lib/audit/commands";
import type { Viewer } from "#lib/auth/viewer";
import { transaction } from "#lib/db/client";
import type { detectorsInput } from "#lib/findings/schema";
import type { Caller } from "#lib/http/caller";
import { requireRole } from "#lib/people/membership";

/** Which detectors a desk does not want to hear of. Its articles are checked anew when somebody opens them. */
export async function switchDetectors(
  viewer: Viewer,
  { deskId, detectorsOff }: z.output<typeof detectorsInput>,
  caller: Caller,
): Promise<void> {
  requireRole(viewer, deskId, "admin");
  await transaction(async (tx) => {
    const { name } = await tx.desk.update({ where: { id: deskId }, data: { detectorsOff }, select: { name: true } });
    await recordAudit(
      tx,
      { ...viewer, address: caller.address },
      { deskId, action: "desk.changed", subject: { type: "desk", id: deskId, name }, detail: { detectorsOff } },
    );
  });
}
