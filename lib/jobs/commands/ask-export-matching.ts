import "server-only";
import type { z } from "zod";
import { fitting, requireSameMatches } from "#lib/articles/queries/searched-articles";
import type { exportMatchingInput } from "#lib/articles/schema";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { askExport } from "./ask-export";

/** Asks for everything that a search finds as one zip; refuses when others match than the person was told of. */
export async function askExportMatching(
  viewer: Viewer,
  { stamp, format, ...search }: z.output<typeof exportMatchingInput>,
): Promise<Readonly<{ id: string }>> {
  const fits = await fitting(viewer, search);
  return askExport(viewer, { articleIds: await requireSameMatches(db(), fits, stamp), format });
}
