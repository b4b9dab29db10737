import type { Role } from "#lib/people/role";

declare const viewerBrand: unique symbol;

export type ViewerMembership = Readonly<{ deskId: string; deskName: string; role: Role }>;

/**
 * A signed-in person, as read from the session row of this very request. Reading and writing take one as first
 * argument; only lib/auth makes one, so a forgotten sign-in check does not compile.
 */
export type Viewer = Readonly<{
  userId: string;
  sessionId: string;
  name: string;
  email: string;
  locale: string;
  memberships: readonly ViewerMembership[];
  [viewerBrand]: true;
}>;

/** For lib/auth and its tests only (held by architecture.test.ts). */
export function makeViewer(person: Omit<Viewer, typeof viewerBrand>): Viewer {
  return person as Viewer;
}
