import "server-only";
import { storedMarks } from "#lib/articles/marks-schema";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { Problem } from "#lib/problem";
import { requireSee } from "#lib/reviews/access";
import type { SegmentHistory } from "#lib/reviews/review";
import { suggestedDetail } from "#lib/suggestions/suggested-detail";

/** A segment's versions and decisions, newest first. */
export async function getHistory(
  viewer: Viewer,
  { segmentId }: Readonly<{ segmentId: string }>,
): Promise<SegmentHistory> {
  const person = { select: { id: true, name: true } } as const;
  const segment = await db().segment.findUnique({
    where: { id: segmentId },
    select: {
      article: { select: { deskId: true, state: true } },
      versions: { include: { author: person }, orderBy: { number: "desc" } },
      decisions: { include: { by: person }, orderBy: [{ at: "desc" }, { id: "desc" }] },
    },
  });
  if (!segment) throw new Problem("not-found", "notFound");
  requireSee(viewer, segment.article);
  const oldest = oldestRestorable(segment.versions);
  return {
    versions: segment.versions.map(({ number, text, marks, author, cause, detail, at }) => ({
      number,
      text,
      marks: storedMarks(marks),
      by: author,
      cause,
      suggestedBy: suggestedDetail.safeParse(detail).data?.author || null,
      at: at.toISOString(),
      mayBeRestored: number >= oldest,
    })),
    decisions: segment.decisions.map(({ version, verdict, kind, reason, by, at }) => ({
      version,
      verdict,
      kind,
      reason,
      by,
      at: at.toISOString(),
    })),
  };
}

/** The last split or join: earlier versions hold words that are now in more, or came from more, than this segment. */
export function oldestRestorable(versions: readonly Readonly<{ number: number; cause: string }>[]): number {
  const cuts = versions.filter(({ cause }) => cause === "split" || cause === "join").map(({ number }) => number);
  return Math.max(1, ...cuts);
}
