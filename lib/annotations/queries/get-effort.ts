import "server-only";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { hasRole } from "#lib/people/membership";
import { Problem } from "#lib/problem";
import { requireSee } from "#lib/reviews/access";
import type { Person } from "#lib/reviews/review";

/** Milliseconds a person was active in a segment. Segments that were joined into others are among them. */
export type Effort = Readonly<{ segmentId: string; by: Person; active: number }>;

/**
 * Who was active how long: the viewer's own time for everybody, everybody's for editors; while two read the article
 * apart, for nobody but themselves, as it shows where a reader lingered.
 */
export async function getEffort(viewer: Viewer, { articleId }: Readonly<{ articleId: string }>): Promise<Effort[]> {
  const article = await db().article.findUnique({
    where: { id: articleId },
    select: { deskId: true, state: true, isBlind: true },
  });
  if (!article) throw new Problem("not-found", "notFound");
  requireSee(viewer, article);
  const seesAll = hasRole(viewer, article.deskId, "editor") && !article.isBlind;
  const rows = await db().segmentEffort.findMany({
    where: { articleId, ...(!seesAll && { userId: viewer.userId }) },
    orderBy: [{ segmentId: "asc" }, { userId: "asc" }],
    select: { segmentId: true, active: true, user: { select: { id: true, name: true } } },
  });
  return rows.map(({ segmentId, active, user }) => ({ segmentId, active, by: user }));
}
