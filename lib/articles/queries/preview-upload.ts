import "server-only";
import { requireBringIn } from "#lib/articles/access";
import { type AnnotatedArticle, annotatedArticles, type LeftOut, shortened } from "#lib/articles/annotated-article";
import type { Viewer } from "#lib/auth/viewer";
import type { UnknownLabel, UnverifiedSpan } from "#lib/exchange/annotated-translation";
import type { ReadTranslation, TranslationFormat } from "#lib/exchange/read-translation";
import { type DetectedLanguage, detectLanguage } from "#lib/language/detect";
import { Problem } from "#lib/problem";
import { type ImportPreview, previewImport } from "./preview-import";
import { uploadedTranslation } from "./uploaded-translation";

/** Of each article that a file of annotations holds, what a person needs to choose it. */
export type AnnotatedChoice = Pick<AnnotatedArticle, "title" | "engine" | "raters" | "unfit"> &
  Readonly<{ sentences: number; annotations: number; opening: string }>;

export type AnnotatedPreview = Readonly<{
  kind: "annotated";
  format: TranslationFormat;
  articles: readonly AnnotatedChoice[];
  leftOut: LeftOut;
  /** The first of them, and how many there are. */
  unverified: readonly UnverifiedSpan[];
  unverifiedCount: number;
  unknownLabels: readonly UnknownLabel[];
  sourceLanguage: DetectedLanguage | null;
  targetLanguage: DetectedLanguage | null;
}>;

/** Spans that do not match are listed up to here. */
const mostListed = 200;
/** Letters of an article's first words that are shown. */
const openingLength = 120;

/** What an upload would bring in: articles with annotations where the file holds such, else an article's text. */
export async function previewUpload(viewer: Viewer, form: FormData): Promise<ImportPreview | AnnotatedPreview> {
  const deskId = form.get("deskId");
  requireBringIn(viewer, typeof deskId === "string" ? deskId : "");
  const uploaded = await uploadedTranslation(form);
  return uploaded ? previewAnnotated(uploaded) : previewImport(viewer, form);
}

async function previewAnnotated(read: ReadTranslation): Promise<AnnotatedPreview> {
  const articles = annotatedArticles(read);
  if (articles.length === 0) throw new Problem("invalid", "importEmpty");
  return {
    kind: "annotated",
    format: read.format,
    articles: articles.map(choiceOf),
    leftOut: articles.map(({ leftOut }) => leftOut).reduce(sumOf),
    unverified: read.unverified.slice(0, mostListed),
    unverifiedCount: read.unverified.length,
    unknownLabels: read.unknownLabels,
    ...(await languagesOf(articles)),
  };
}

function choiceOf({ title, engine, raters, unfit, sentences, annotations }: AnnotatedArticle): AnnotatedChoice {
  const opening = shortened(sentences[0]?.machine ?? "", openingLength);
  return { title, engine, raters, unfit, sentences: sentences.length, annotations: annotations.length, opening };
}

function sumOf(one: LeftOut, other: LeftOut): LeftOut {
  return {
    emptySegments: one.emptySegments + other.emptySegments,
    codes: one.codes + other.codes,
  };
}

/** As the file names them where it does so in our way, else as its texts sound. */
async function languagesOf(articles: readonly AnnotatedArticle[]) {
  const some = articles.slice(0, 20).flatMap(({ sentences }) => sentences.slice(0, 20));
  const textOf = (side: "source" | "machine") => some.map((sentence) => sentence[side] ?? "").join("\n");
  const named = (language: string | null | undefined) =>
    language && /^[a-z]{2}(-[A-Z]{2})?$/.test(language) ? { language, isReliable: true } : null;
  return {
    sourceLanguage: named(articles[0]?.sourceLanguage) ?? (await detectLanguage(textOf("source"))),
    targetLanguage: named(articles[0]?.targetLanguage) ?? (await detectLanguage(textOf("machine"))),
  };
}
