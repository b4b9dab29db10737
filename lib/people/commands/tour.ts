import "server-only";
import type { z } from "zod";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import type { nothing } from "#lib/people/schema";

/** The tour was finished, left or not wanted: it is not offered to this person again. */
export async function leaveTour(viewer: Viewer, _: z.output<typeof nothing>): Promise<void> {
  await db().user.updateMany({ where: { id: viewer.userId, tourLeftAt: null }, data: { tourLeftAt: new Date() } });
}
