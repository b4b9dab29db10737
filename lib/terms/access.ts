import type { Viewer } from "#lib/auth/viewer";
import { hasRole, requireRole } from "#lib/people/membership";

/** Editors keep the terms of their desk. */
export function canKeepTerms(viewer: Viewer, deskId: string): boolean {
  return hasRole(viewer, deskId, "editor");
}

export function requireKeepTerms(viewer: Viewer, deskId: string): void {
  requireRole(viewer, deskId, "editor");
}

/** Everybody at the desk reads them. */
export function requireReadTerms(viewer: Viewer, deskId: string): void {
  requireRole(viewer, deskId, "reader");
}
