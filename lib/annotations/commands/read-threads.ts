import "server-only";
import type { z } from "zod";
import type { AnnotationChange } from "#lib/annotations/article-annotations";
import { threadsOf } from "#lib/annotations/queries/thread-rows";
import type { readThreadsInput } from "#lib/annotations/schema";
import type { Viewer } from "#lib/auth/viewer";
import { transaction } from "#lib/db/client";
import { requireSee } from "#lib/reviews/access";
import { lockArticle } from "#lib/reviews/commands/locked";

/** Notes that the viewer has read these threads up to now, and with them what they were told of them. */
export function readThreads(
  viewer: Viewer,
  { articleId, threadIds }: z.output<typeof readThreadsInput>,
): Promise<AnnotationChange> {
  return transaction(async (tx) => {
    await lockArticle(tx, viewer, articleId, requireSee);
    const { userId } = viewer;
    const seen = await threadsOf(tx, userId, { articleId, ids: threadIds });
    const ids = seen.map(({ id }) => id);
    await tx.$executeRaw`
      INSERT INTO thread_reading (thread_id, user_id, read_at)
      SELECT thread_id, ${userId}::uuid, max(at) FROM thread_entry WHERE thread_id = ANY(${ids}::uuid[]) GROUP BY thread_id
      ON CONFLICT (thread_id, user_id) DO UPDATE SET read_at = EXCLUDED.read_at`;
    await tx.notification.updateMany({
      where: { userId, threadId: { in: ids }, readAt: null },
      data: { readAt: new Date() },
    });
    return { annotations: [], threads: await threadsOf(tx, userId, { articleId, ids }) };
  });
}
