import type { UnknownLabel, UnverifiedSpan } from "#lib/exchange/annotated-translation";
import type { ReadTranslation, TranslationFormat } from "#lib/exchange/read-translation";
import type { DetectedLanguage } from "#lib/language/detect";
import { Problem } from "#lib/problem";
import { withoutCodes } from "#lib/text/code";
import { type AnnotatedArticle, type LeftOut, shortened } from "./annotated-article";

/** Of each article that a file of annotations holds, what a person needs to choose it. */
export type AnnotatedChoice = Pick<AnnotatedArticle, "title" | "engine" | "raters" | "unfit"> &
  Readonly<{ sentences: number; annotations: number; opening: string }>;

/** What was read of a file's languages: as it names them, and words of both sides to tell them from. */
export type LanguageHints = Readonly<{
  named: Readonly<{ source: string | null; target: string | null }>;
  words: Readonly<{ source: string; target: string }>;
}>;

/** What is known of a file's articles before their languages are. */
export type ReadAnnotated = Readonly<{
  format: TranslationFormat;
  articles: readonly AnnotatedChoice[];
  leftOut: LeftOut;
  /** The first of them, and how many there are. */
  unverified: readonly UnverifiedSpan[];
  unverifiedCount: number;
  unknownLabels: readonly UnknownLabel[];
}>;

export type AnnotatedPreview = ReadAnnotated &
  Readonly<{ kind: "annotated"; sourceLanguage: DetectedLanguage | null; targetLanguage: DetectedLanguage | null }>;

/** Spans that do not match are listed up to here. */
const mostListed = 200;
/** Letters of an article's first words that are shown. */
const openingLength = 120;

/** What a file of annotations holds, for a person to choose from. Refuses one that holds nothing. */
export function readAnnotated(read: ReadTranslation, articles: readonly AnnotatedArticle[]): ReadAnnotated {
  if (articles.length === 0) throw new Problem("invalid", "importEmpty");
  return {
    format: read.format,
    articles: articles.map(choiceOf),
    leftOut: articles.map(({ leftOut }) => leftOut).reduce(sumOf),
    unverified: read.unverified.slice(0, mostListed),
    unverifiedCount: read.unverified.length,
    unknownLabels: read.unknownLabels,
  };
}

/** What tells the languages of articles. */
export function languageHints(articles: readonly AnnotatedArticle[]): LanguageHints {
  const some = articles.slice(0, 20).flatMap(({ sentences }) => sentences.slice(0, 20));
  const wordsOf = (side: "source" | "machine") => some.map((sentence) => withoutCodes(sentence[side] ?? "")).join("\n");
  const [first] = articles;
  return {
    named: { source: first?.sourceLanguage ?? null, target: first?.targetLanguage ?? null },
    words: { source: wordsOf("source"), target: wordsOf("machine") },
  };
}

function choiceOf({ title, engine, raters, unfit, sentences, annotations }: AnnotatedArticle): AnnotatedChoice {
  const opening = shortened(withoutCodes(sentences[0]?.machine ?? ""), openingLength);
  return { title, engine, raters, unfit, sentences: sentences.length, annotations: annotations.length, opening };
}

function sumOf(one: LeftOut, other: LeftOut): LeftOut {
  return {
    emptySegments: one.emptySegments + other.emptySegments,
    codes: one.codes + other.codes,
  };
}
