import { segmentCounts } from "#lib/quality/evaluation-count";
import { countWords } from "#lib/text/words";
import type { AnnotatedArticle } from "./annotated-article";
import { type BroughtSegment, broughtBlocks } from "./brought-blocks";
import type { NewArticle } from "./new-article";

export type AnnotatedRows = Readonly<{
  article: NewArticle & Readonly<{ segments: readonly BroughtSegment[] }>;
  said: Pick<AnnotatedArticle, "annotations" | "notes" | "ratings" | "judgements">;
}>;

type About = Readonly<{ deskId: string; sourceLanguage: string; targetLanguage: string }>;

/** An article of a file of annotations, ready to be stored: whatever takes long, so that it can be done elsewhere. */
export function annotatedRows(read: AnnotatedArticle, about: About, newId: () => string): AnnotatedRows {
  const { title, engine, sentences, annotations, notes, ratings, judgements } = read;
  const { deskId, sourceLanguage, targetLanguage } = about;
  const rows = broughtBlocks(sentences, newId);
  const wordCount = sentences.reduce((sum, { machine }) => sum + countWords(machine, targetLanguage), 0);
  const counts = segmentCounts(rows.segments, about);
  const article = { id: newId(), deskId, title, sourceLanguage, targetLanguage, engine, wordCount, counts, ...rows };
  return { article, said: { annotations, notes, ratings, judgements } };
}
