import type { Viewer } from "#lib/auth/viewer";
import { hasRole, requireRole } from "#lib/people/membership";

/** Reviewers bring articles in. */
export function canBringIn(viewer: Viewer, deskId: string): boolean {
  return hasRole(viewer, deskId, "reviewer");
}

export function requireBringIn(viewer: Viewer, deskId: string): void {
  requireRole(viewer, deskId, "reviewer");
}

/** Editors hand articles out. */
export function canAssign(viewer: Viewer, deskId: string): boolean {
  return hasRole(viewer, deskId, "editor");
}

export function requireAssign(viewer: Viewer, deskId: string): void {
  requireRole(viewer, deskId, "editor");
}

/** Reviewers take articles themselves. */
export function requireTake(viewer: Viewer, deskId: string): void {
  requireRole(viewer, deskId, "reviewer");
}
