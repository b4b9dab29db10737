import type { BlockKind } from "#lib/articles/block-kind";
import type { CheckedArticle } from "./checked-article";
import { holdsFor, readSegment, type SegmentReading } from "./segment-reading";
import { speechIn } from "./speech";

/** A whole article ready for the detectors, in reading order. */
export type ArticleReading = Readonly<{
  language: string;
  sourceLanguage: string | null;
  blocks: readonly Readonly<{ kind: BlockKind; segments: readonly SegmentReading[] }>[];
  segments: readonly SegmentReading[];
}>;

/**
 * Reads an article. Sentences that are as they were in `before` keep their reading, and with it whatever a detector
 * found out about them: after one edit, only that sentence is read again.
 */
export function readArticle(article: CheckedArticle, before: ArticleReading | null = null): ArticleReading {
  const kept = new Map(before?.segments.map((reading) => [reading.segmentId, reading]));
  const blocks = article.blocks.map(({ kind, segments }) => {
    const speech = speechIn(segments.map(({ text }) => text));
    return {
      kind,
      segments: segments.map(({ id, text, source }, at) => {
        const { sourceLanguage, targetLanguage: language } = article;
        const input = { segmentId: id, text, source, kind, language, sourceLanguage, speech: speech[at] ?? [] };
        const known = kept.get(id);
        return known && holdsFor(known, input) ? known : readSegment(input);
      }),
    };
  });
  return {
    language: article.targetLanguage,
    sourceLanguage: article.sourceLanguage,
    blocks,
    segments: blocks.flatMap(({ segments }) => segments),
  };
}
