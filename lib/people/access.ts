import type { Viewer } from "#lib/auth/viewer";
import { Problem } from "#lib/problem";
import { hasRole, requireRole } from "./membership";

/** Admins keep the people of their desk. */
export function canManagePeople(viewer: Viewer, deskId: string): boolean {
  return hasRole(viewer, deskId, "admin");
}

export function requireManagePeople(viewer: Viewer, deskId: string): void {
  requireRole(viewer, deskId, "admin");
}

/** An account opens every desk of its person: disabling it, or handing out its reset link, takes an admin of all of them. */
export function canManageAccount(viewer: Viewer, desksOfPerson: readonly string[]): boolean {
  return desksOfPerson.length > 0 && desksOfPerson.every((deskId) => canManagePeople(viewer, deskId));
}

export function requireManageAccount(viewer: Viewer, desksOfPerson: readonly string[]): void {
  if (!canManageAccount(viewer, desksOfPerson)) throw new Problem("forbidden", "adminOfAllDesks");
}
