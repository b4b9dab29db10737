import "server-only";
import type { Viewer } from "#lib/auth/viewer";
import { type Detector, detectors } from "#lib/checks/finding";
import { db } from "#lib/db/client";
import { Prisma } from "#lib/db/generated/client";
import { requireRole } from "#lib/people/membership";

/** What became of a detector's findings on a desk, over all its articles. */
export type Acceptance = Readonly<{
  detector: Detector;
  open: number;
  fixed: number;
  dismissed: number;
  ignored: number;
}>;

/** Findings per detector over all of a desk's articles, for admins. */
export async function getAcceptance(viewer: Viewer, deskId: string): Promise<Acceptance[]> {
  requireRole(viewer, deskId, "admin");
  return acceptanceWithin(Prisma.sql`SELECT id, state FROM article WHERE desk_id = ${deskId}::uuid`);
}

/**
 * Findings per detector in articles (a table with id and state): open where still under review, fixed, dismissed by a
 * person, and ignored (still open when the article was signed off). Findings that went stale count for nothing. Whoever
 * asks has seen to it that the viewer may know.
 */
export async function acceptanceWithin(articles: Prisma.Sql): Promise<Acceptance[]> {
  const rows = await db().$queryRaw<{ detector: string; outcome: string; count: number }[]>`
    SELECT f.detector,
           CASE WHEN f.state = 'open' AND a.state IN ('signedOff', 'exported') THEN 'ignored' ELSE f.state::text END AS outcome,
           count(*)::int AS count
    FROM finding f JOIN (${articles}) a ON a.id = f.article_id
    WHERE f.state <> 'stale'
    GROUP BY 1, 2`;
  return detectors.map((detector) => {
    const of = (outcome: string) =>
      rows.find((row) => row.detector === detector && row.outcome === outcome)?.count ?? 0;
    return { detector, open: of("open"), fixed: of("fixed"), dismissed: of("dismissed"), ignored: of("ignored") };
  });
}
