import "server-only";
import type { Viewer } from "#lib/auth/viewer";
import type { OthersDeeds } from "#lib/visits/others-deeds";
import { deedsOf } from "./deeds";

/**
 * What others did in these articles since the viewer was there (`deedsOf`), without its places. The caller knows that
 * the viewer may see them all.
 */
export async function listDeeds(
  viewer: Viewer,
  articleIds: readonly string[],
): Promise<ReadonlyMap<string, OthersDeeds>> {
  if (articleIds.length === 0) return new Map();
  const placed = await deedsOf(viewer, articleIds);
  return new Map([...placed].map(([id, { sentences: _, ...deeds }]) => [id, deeds]));
}
