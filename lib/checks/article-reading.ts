import type { BlockKind } from "#lib/articles/block-kind";
import { codeFree } from "#lib/text/code-free";
import type { CheckedArticle, CheckedSegment } from "./checked-article";
import { codedSentence } from "./coded-sentence";
import { holdsFor, readSegment, type SegmentReading } from "./segment-reading";
import { speechIn } from "./speech";

/** A whole article ready for the detectors, in reading order. */
export type ArticleReading = Readonly<{
  language: string;
  sourceLanguage: string | null;
  blocks: readonly Readonly<{ kind: BlockKind; segments: readonly SegmentReading[] }>[];
  segments: readonly SegmentReading[];
  /** Segments left out: longer than any sentence, or further down than any article goes. */
  unread: number;
}>;

/** A segment with more characters is a table, a file pasted by mistake or a trap, but no sentence. */
const longestSentence = 20_000;
/** Segments and characters of an article that are read: three times the longest reports. */
const mostSegments = 5000;
const mostCharacters = 300_000;

/**
 * Reads an article. Sentences that are as they were in `before` keep their reading, and with it whatever a detector
 * found out about them: after one edit, only that sentence is read again.
 */
export function readArticle(article: CheckedArticle, before: ArticleReading | null = null): ArticleReading {
  const kept = new Map(before?.segments.map((reading) => [reading.segmentId, reading]));
  const within = boundsOf();
  let unread = 0;
  const blocks = article.blocks.map(({ kind, codes, segments: all }) => {
    const segments = all.filter(within);
    unread += all.length - segments.length;
    const texts = segments.map(({ text }) => codeFree(text).text);
    const speech = speechIn(texts);
    return {
      kind,
      segments: segments.map((segment, at) => {
        const { sourceLanguage, targetLanguage: language } = article;
        const source = segment.source && codeFree(segment.source).text;
        const words = { text: texts[at] ?? "", source, speech: speech[at] ?? [] };
        const coded = codedSentence(segment, codes);
        const input = { segmentId: segment.id, ...words, coded, kind, language, sourceLanguage };
        const known = kept.get(segment.id);
        return known && holdsFor(known, input) ? known : readSegment(input);
      }),
    };
  });
  return {
    language: article.targetLanguage,
    sourceLanguage: article.sourceLanguage,
    blocks,
    segments: blocks.flatMap(({ segments }) => segments),
    unread,
  };
}

/** Tells one segment after another whether it is read. */
function boundsOf(): (segment: CheckedSegment) => boolean {
  let segments = 0;
  let characters = 0;
  return ({ text, source }) => {
    const length = Math.max(text.length, source?.length ?? 0);
    if (length > longestSentence || segments >= mostSegments || characters + length > mostCharacters) return false;
    segments += 1;
    characters += length;
    return true;
  };
}
