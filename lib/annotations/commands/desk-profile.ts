import "server-only";
import { isOffered } from "#lib/annotations/offered-severity";
import { profileOf, storedChoice } from "#lib/annotations/quality-profile";
import type { Transaction } from "#lib/db/client";
import { Problem } from "#lib/problem";
import type { QualityProfile } from "#lib/quality/profile";
import type { Severity } from "#lib/quality/severity";

/** How a desk's articles are scored. */
export async function deskProfile(tx: Transaction, deskId: string): Promise<QualityProfile> {
  const desk = await tx.desk.findUniqueOrThrow({ where: { id: deskId }, select: { qualityProfile: true } });
  return profileOf(storedChoice(desk.qualityProfile));
}

/** Refuses a severity that the profile has no points for: it could not be scored. */
export function requireOffered(profile: QualityProfile, severity: Severity): void {
  if (!isOffered(profile, severity)) throw new Problem("invalid", "severityNotOffered", { severity });
}
