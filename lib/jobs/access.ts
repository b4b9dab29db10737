import type { Viewer } from "#lib/auth/viewer";
import { requireRole } from "#lib/people/membership";
import { Problem } from "#lib/problem";

/** A job is its owner's alone, as long as they belong to its desk. */
export function requireOwn(
  viewer: Viewer,
  job: Readonly<{ askedById: string; deskId: string }> | null,
): asserts job is NonNullable<typeof job> {
  if (job?.askedById !== viewer.userId) throw new Problem("not-found", "notFound");
  requireRole(viewer, job.deskId, "reader");
}
