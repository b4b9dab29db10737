import "server-only";
import type { z } from "zod";
import { profileOf, type qualityProfileInput } from "#lib/annotations/quality-profile";
import { recordAudit } from "#lib/audit/commands";
import type { Viewer } from "#lib/auth/viewer";
import { transaction } from "#lib/db/client";
import type { Caller } from "#lib/http/caller";
import { requireRole } from "#lib/people/membership";
import { Problem } from "#lib/problem";
import type { QualityProfile } from "#lib/quality/profile";
import { profileFaults } from "#lib/quality/profile-faults";

/** How a desk's articles are scored; refuses a profile that cannot score sensibly, with everything that is wrong with it. */
export async function setProfile(
  viewer: Viewer,
  { deskId, ...choice }: z.output<typeof qualityProfileInput>,
  caller: Caller,
): Promise<QualityProfile> {
  requireRole(viewer, deskId, "admin");
  const profile = profileOf(choice);
  const faults = profileFaults(profile);
  const [fault] = faults;
  if (fault) throw new Problem("invalid", "profileFaulty", { field: fault.field }, { faults });
  await transaction(async (tx) => {
    const { name } = await tx.desk.update({
      where: { id: deskId },
      data: { qualityProfile: choice },
      select: { name: true },
    });
    await recordAudit(
      tx,
      { ...viewer, address: caller.address },
      {
        deskId,
        action: "desk.changed",
        subject: { type: "desk", id: deskId, name },
        detail: { qualityProfile: choice },
      },
    );
  });
  return profile;
}
