import "server-only";
import type { z } from "zod";
import { requireWork } from "#lib/annotations/access";
import type { effortInput } from "#lib/annotations/schema";
import type { Viewer } from "#lib/auth/viewer";
import { transaction } from "#lib/db/client";
import { lockArticle } from "#lib/reviews/commands/locked";

/** Adds to how long the viewer was active in segments; ids that are not the article's are left out. */
export function recordEffort(viewer: Viewer, { articleId, entries }: z.output<typeof effortInput>): Promise<null> {
  const sums = new Map<string, number>();
  for (const { segmentId, active } of entries) sums.set(segmentId, (sums.get(segmentId) ?? 0) + active);
  const rows = [...sums].map(([segmentId, active]) => ({ segmentId, active }));
  return transaction(async (tx) => {
    await lockArticle(tx, viewer, articleId, requireWork);
    await tx.$executeRaw`
      INSERT INTO segment_effort (segment_id, user_id, article_id, active)
      SELECT s.id, ${viewer.userId}::uuid, s.article_id, sent.active
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS sent ("segmentId" uuid, active int)
      JOIN segment s ON s.id = sent."segmentId" AND s.article_id = ${articleId}::uuid
      ON CONFLICT (segment_id, user_id) DO UPDATE
      SET active = LEAST(segment_effort.active::bigint + EXCLUDED.active, 2147483647)::int, updated_at = now()`;
    return null;
  });
}
