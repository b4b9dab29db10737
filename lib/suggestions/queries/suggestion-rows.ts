import "server-only";
import { storedMarks } from "#lib/articles/marks-schema";
import type { Transaction } from "#lib/db/client";
import type { ShownSuggestion } from "#lib/suggestions/suggestion";

type Wanted = Readonly<{ articleId: string; ids?: readonly string[]; onlyOpen?: true }>;

/** Suggestions on an article's sentences in reading order, those on one sentence in the order they came. */
export async function suggestionsOf(
  tx: Transaction,
  { articleId, ids, onlyOpen }: Wanted,
): Promise<readonly ShownSuggestion[]> {
  const rows = await tx.suggestion.findMany({
    where: { articleId, ...(ids && { id: { in: [...ids] } }), ...(onlyOpen && { state: "open" }) },
    orderBy: [{ segment: { block: { position: "asc" } } }, { segment: { position: "asc" } }, { id: "asc" }],
    include: {
      base: { select: { text: true, marks: true } },
      decidedBy: { select: { id: true, name: true } },
    },
  });
  if (rows.length === 0) return [];
  const standing = await standingSegments(tx, articleId);
  return rows.flatMap((row): ShownSuggestion[] => {
    const now = standing(row.segmentId);
    if (!now) return [];
    return [
      {
        id: row.id,
        fileId: row.fileId,
        segmentId: now.id,
        base: { text: row.base.text, marks: storedMarks(row.base.marks) },
        content: { text: row.text, marks: storedMarks(row.marks) },
        present: now.present,
        version: now.version,
        isCut: now.id !== row.segmentId || now.lastCut > row.baseVersion,
        matchedBy: row.matchedBy,
        confidence: row.confidence,
        author: row.author,
        state: row.state,
        decidedBy: row.decidedBy,
        decidedAt: row.decidedAt?.toISOString() ?? null,
      },
    ];
  });
}

/** Where the words of a sentence stand now: in itself, or in the one that took it in. */
async function standingSegments(tx: Transaction, articleId: string) {
  const rows = await tx.segment.findMany({
    where: { articleId },
    select: {
      id: true,
      text: true,
      marks: true,
      version: true,
      retiredAt: true,
      joinedIntoId: true,
      versions: { where: { cause: { in: ["split", "join"] } }, select: { number: true } },
    },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (id: string) => {
    let row = byId.get(id);
    while (row?.retiredAt && row.joinedIntoId) row = byId.get(row.joinedIntoId);
    return (
      row && {
        id: row.id,
        present: { text: row.text, marks: storedMarks(row.marks) },
        version: row.version,
        lastCut: Math.max(0, ...row.versions.map(({ number }) => number)),
      }
    );
  };
}
