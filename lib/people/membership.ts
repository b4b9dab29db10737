import type { Viewer } from "#lib/auth/viewer";
import { Problem } from "#lib/problem";
import { isAtLeast, type Role } from "./role";

/** The viewer's role at a desk; null for a stranger. */
export function roleAt(viewer: Viewer, deskId: string): Role | null {
  return viewer.memberships.find((membership) => membership.deskId === deskId)?.role ?? null;
}

/** Whether the viewer is at least `least` at this desk. */
export function hasRole(viewer: Viewer, deskId: string, least: Role): boolean {
  const role = roleAt(viewer, deskId);
  return role !== null && isAtLeast(role, least);
}

/**
 * Refuses unless the viewer is at least `least` at this desk. A stranger hears "not found", so that nothing tells
 * them what exists; a member with a lesser role hears "forbidden".
 */
export function requireRole(viewer: Viewer, deskId: string, least: Role): void {
  const role = roleAt(viewer, deskId);
  if (role === null) throw new Problem("not-found", "notFound");
  if (!isAtLeast(role, least)) throw new Problem("forbidden", "forbidden", { role: least });
}
