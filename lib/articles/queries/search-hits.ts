import "server-only";
import { type MarkedPiece, markedLine } from "#lib/articles/search/marked-words";
import { bestSentence, type Side, type WantedWords } from "#lib/articles/search/searched-text";
import { db } from "#lib/db/client";

/** The sentence of an article that a search found, around the words wanted. */
export type SearchHit = Readonly<{ segmentId: string; side: Side; line: readonly MarkedPiece[] }>;

/** Of each article, which the viewer was found to see, the sentence that holds most of the words; none where only the title does. */
export async function searchHits(
  articleIds: readonly string[],
  wanted: readonly WantedWords[],
): Promise<ReadonlyMap<string, SearchHit>> {
  if (wanted.length === 0 || articleIds.length === 0) return new Map();
  const rows = await db().articleText.findMany({
    where: { articleId: { in: [...articleIds] } },
    select: { articleId: true, sentences: true },
  });
  const best = new Map(
    rows.flatMap(({ articleId, sentences }) => {
      const found = bestSentence(sentences, wanted);
      return found ? [[found.segmentId, { articleId, side: found.side }]] : [];
    }),
  );
  const segments = await db().segment.findMany({
    where: { id: { in: [...best.keys()] }, retiredAt: null },
    select: { id: true, text: true, source: true, block: { select: { source: true } } },
  });
  return new Map(
    segments.flatMap(({ id, text, source, block }) => {
      const found = best.get(id);
      if (!found) return [];
      const written = found.side === "text" ? text : (source ?? block.source ?? "");
      return [[found.articleId, { segmentId: id, side: found.side, line: markedLine(written, wanted) }]];
    }),
  );
}
