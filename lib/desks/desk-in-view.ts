import type { Viewer, ViewerMembership } from "#lib/auth/viewer";
import type { Role } from "#lib/people/role";
import { isAtLeast } from "#lib/people/role";

/** The desk a screen shows: the one its address asks for, else the viewer's first where they are at least `least`; null when there is none. */
export function deskInView(viewer: Viewer, asked: string | undefined, least: Role = "reader"): ViewerMembership | null {
  const open = viewer.memberships.filter(({ role }) => isAtLeast(role, least));
  return open.find(({ deskId }) => deskId === asked) ?? open[0] ?? null;
}
