import type { BlockKind } from "#lib/articles/block-kind";
import { checkArticle } from "#lib/checks/all-checks";
import type { Check } from "#lib/checks/check";
import type { CheckedArticle } from "#lib/checks/checked-article";
import type { Finding } from "#lib/checks/finding";
import { splitSentences } from "#lib/text/segment";

/** A paragraph's text, cut into sentences; or its sentences; or a block of another kind. */
export type GivenBlock = string | readonly string[] | Readonly<{ kind: BlockKind; text: string }>;

/** An article made of blocks; `sources` are the source sentences in order. */
export function articleOf(
  blocks: readonly GivenBlock[],
  targetLanguage = "en",
  sourceLanguage: string | null = null,
  sources: readonly (string | null)[] = [],
): CheckedArticle {
  let at = 0;
  return {
    sourceLanguage,
    targetLanguage,
    blocks: blocks.map((block) => {
      const { kind, text }: Readonly<{ kind: BlockKind; text: string | readonly string[] }> =
        typeof block === "object" && "kind" in block ? block : { kind: "paragraph", text: block };
      const texts =
        typeof text === "string" ? splitSentences(text, targetLanguage).map((sentence) => sentence.text) : text;
      return {
        kind,
        segments: texts.map((sentence) => {
          const id = `s${at}`;
          const source = sources[at] ?? null;
          at += 1;
          return { id, text: sentence, source, spaceAfter: " " };
        }),
      };
    }),
  };
}

/** What one detector finds. */
export function findingsOf(check: Check, article: CheckedArticle): readonly Finding[] {
  return checkArticle(article, null, new Set(), [check]).findings;
}

/** Code and quotes of each finding: "smallStart: . press". */
export function told(check: Check, article: CheckedArticle): string[] {
  return findingsOf(check, article).map(
    ({ message, places }) => `${message.code.split(".")[1]}: ${places.map(({ quote }) => quote).join(" | ")}`,
  );
}

/** The text of a segment after a finding's fix. */
export function mended(article: CheckedArticle, finding: Finding | undefined): string[] {
  return article.blocks.flatMap(({ segments }) =>
    segments.map(({ id, text }) =>
      (finding?.places ?? [])
        .filter(({ segmentId, replacement }) => segmentId === id && replacement !== null)
        .toSorted((a, b) => b.start - a.start)
        .reduce((after, { start, end, replacement }) => after.slice(0, start) + replacement + after.slice(end), text),
    ),
  );
}
