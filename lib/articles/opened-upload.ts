import { ArticleArchive, baseName, isArchive } from "#lib/exchange/article-archive";
import { readArticle, readBeforeChanges } from "#lib/exchange/read-article";
import { readTranslation } from "#lib/exchange/read-translation";
import { Problem } from "#lib/problem";
import { type AnnotatedArticle, annotatedArticles, shortened } from "./annotated-article";
import { type LanguageHints, languageHints, type ReadAnnotated, readAnnotated } from "./annotated-preview";
import { type AnnotatedRows, annotatedRows } from "./annotated-rows";
import { type ArticleRows, articleRows } from "./article-rows";
import { createInput } from "./schema";
import { trackedArticle } from "./tracked-text";

/** What a person says of everything in an upload. `isTracked`: Word's tracked changes come in as corrections. */
export type UploadAbout = Readonly<{
  deskId: string;
  sourceLanguage: string;
  targetLanguage: string;
  engine: string;
  isTracked: boolean;
}>;

export type UploadSummary =
  | Readonly<{ kind: "translation"; preview: ReadAnnotated; hints: LanguageHints }>
  | Readonly<{ kind: "archive"; files: readonly string[]; hints: LanguageHints }>
  | Readonly<{ kind: "single" }>;

/** An article that only has to be stored. */
export type PreparedArticle = ArticleRows | AnnotatedRows;

/** Parts are counted from 0: articles of a translation, files of an archive. Refuses a part that cannot be read. */
export type OpenedUpload = Readonly<{
  summary: UploadSummary;
  prepare: (part: number, about: UploadAbout) => readonly PreparedArticle[];
}>;

const single: OpenedUpload = { summary: { kind: "single" }, prepare: () => [] };

/** Files of an archive whose words are looked at to tell its language. */
const filesHeard = 3;

/** Reads a file that may hold many articles. All of this takes long for a large one, and touches nothing but memory. */
export function openUpload(bytes: Uint8Array, fileName: string, newId: () => string): OpenedUpload {
  if (isArchive(fileName)) return openedArchive(ArticleArchive.open(bytes), newId);
  const read = readTranslation(bytes, fileName);
  if (!read) return single;
  const articles = annotatedArticles(read);
  return {
    summary: { kind: "translation", preview: readAnnotated(read, articles), hints: languageHints(articles) },
    prepare: (part, about) => {
      const article = articles[part];
      if (!article) throw new Problem("invalid", "importEmpty");
      return [annotatedRows(fitting(article), about, newId)];
    },
  };
}

function openedArchive(archive: ArticleArchive, newId: () => string): OpenedUpload {
  const readable = archive.names.filter((name) => !/\.(?:zip|jpe?g|png|gif|pdf)$/i.test(name)).slice(0, filesHeard);
  const heard = readable.flatMap((name) => hintsOf(archive, name));
  const words = (side: "source" | "target") => heard.map((hints) => hints.words[side]).join("\n");
  const named = heard[0]?.named ?? { source: null, target: null };
  return {
    summary: {
      kind: "archive",
      files: archive.names,
      hints: { named, words: { source: words("source"), target: words("target") } },
    },
    prepare: (part, about) => {
      const name = archive.names[part];
      if (name === undefined) throw new Problem("invalid", "importEmpty");
      return articlesOfFile(archive.read(name), baseName(name), about, newId);
    },
  };
}

/** What the languages of a file can be told from; nothing of one that cannot be read, which is told when it comes in. */
function hintsOf(archive: ArticleArchive, name: string): LanguageHints[] {
  try {
    const bytes = archive.read(name);
    const read = readTranslation(bytes, baseName(name));
    if (read) return [languageHints(annotatedArticles(read))];
    const { blocks } = readArticle({ bytes, fileName: baseName(name) });
    const target = blocks.map(({ text }) => text).join("\n");
    return [{ named: { source: null, target: null }, words: { source: "", target: target.slice(0, 20_000) } }];
  } catch (error) {
    if (error instanceof Problem) return [];
    throw error;
  }
}

/** Everything in one file of an archive: as one article, or as many as it holds. */
function articlesOfFile(
  bytes: Uint8Array,
  fileName: string,
  about: UploadAbout,
  newId: () => string,
): readonly PreparedArticle[] {
  if (isArchive(fileName)) throw new Problem("invalid", "importUnknownFormat", { format: "ZIP" });
  const read = readTranslation(bytes, fileName);
  if (read) {
    const articles = annotatedArticles(read);
    if (articles.length === 0) throw new Problem("invalid", "importEmpty");
    return articles.map((article) => annotatedRows(fitting(article), about, newId));
  }
  const { title, blocks, comments } = blocksOf({ bytes, fileName }, about);
  const name = shortened((title ?? fileName.replace(/\.[^.]*$/, "")).replace(/\p{C}/gu, " ").trim(), longestTitle);
  const { isTracked: _, ...said } = about;
  const parsed = createInput.safeParse({ ...said, title: name || "–", blocks, comments });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Problem("invalid", "invalidInput", { where: issue?.path.join(".") ?? "", why: issue?.message ?? "" });
  }
  return [articleRows(parsed.data, newId)];
}

const longestTitle = 300;

function blocksOf(source: Readonly<{ bytes: Uint8Array; fileName: string }>, about: UploadAbout) {
  const read = readArticle(source);
  const before = about.isTracked ? readBeforeChanges(source, read) : null;
  return before ? { ...read, blocks: trackedArticle(before, read.blocks, about.targetLanguage).blocks } : read;
}

function fitting(article: AnnotatedArticle): AnnotatedArticle {
  if (article.unfit) throw new Problem("invalid", "annotatedUnfit", { title: article.title });
  return article;
}
