import type { Viewer } from "#lib/auth/viewer";
import { hasRole, requireRole } from "./membership";

/** Admins keep the people of their desk. */
export function canManagePeople(viewer: Viewer, deskId: string): boolean {
  return hasRole(viewer, deskId, "admin");
}

export function requireManagePeople(viewer: Viewer, deskId: string): void {
  requireRole(viewer, deskId, "admin");
}

/** Disabling ends a person everywhere, so it takes an admin of every desk that person belongs to. */
export function canDisable(viewer: Viewer, desksOfPerson: readonly string[]): boolean {
  return desksOfPerson.length > 0 && desksOfPerson.every((deskId) => canManagePeople(viewer, deskId));
}
