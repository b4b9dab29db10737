import type { ExportedArticle } from "#lib/exchange/exported-article";
import type { ExportedAnnotation, ExportedThread } from "#lib/exchange/exported-review";
import category from "#messages/en/category";
import severity from "#messages/en/severity";
import { type CommentPlace, CommentPlaces } from "./comment-places";

/** A comment of Word: who said it first, when, where, and what was said since, a paragraph each. */
export type WordComment = Readonly<{ author: string; at: string; paragraphs: readonly string[]; place: CommentPlace }>;

/**
 * What people said of an article as comments: one for each annotation that stands, with its talk, then talk about
 * sentences and the article. In English, like the notice: it is for the next desk or system.
 */
export function wordComments({ blocks, review }: Pick<ExportedArticle, "blocks" | "review">): WordComment[] {
  const places = new CommentPlaces({ blocks });
  const standing = review.annotations.filter(({ status }) => status === "open" || status === "resolved");
  const own = standing.map((annotation) => {
    const place = places.ofAnnotation(annotation);
    const talk = review.threads.filter(({ annotationId }) => annotationId === annotation.id);
    const paragraphs = [...saidOf(annotation, place.also), ...talk.flatMap(talkOf)];
    return { author: annotation.rater ?? annotation.by.name, at: annotation.at, paragraphs, place };
  });
  const others = review.threads.flatMap((thread) => {
    const [first] = thread.entries;
    if (thread.annotationId !== null || !first) return [];
    const place = thread.segmentId === null ? places.ofArticle() : places.ofSegment(thread.segmentId);
    return [{ author: first.by.name, at: first.at, paragraphs: talkOf(thread), place }];
  });
  return [...own, ...others];
}

function saidOf(annotation: ExportedAnnotation, also: readonly string[]): string[] {
  const { scope, comment, suggestion, status, places } = annotation;
  const about = [category[annotation.category].name, severity[annotation.severity].name];
  if (scope === "article") about.push("the whole article");
  if (status === "resolved") about.push("resolved");
  const lost = places.filter(({ quote, text, isWhole }) => !isWhole && quote !== "" && text.quote !== quote);
  return [
    about.join(" · "),
    ...linesOf(comment),
    ...(suggestion === null ? [] : linesOf(`Suggestion: ${suggestion === "" ? "–" : suggestion}`)),
    ...places.flatMap(({ source }) => (source === null ? [] : [`In the source: “${source}”`])),
    ...(lost.length === 0 ? [] : [`Marked was: ${quoted(lost.map(({ quote }) => quote))}`]),
    ...(also.length === 0 ? [] : [`Also: ${quoted(also)}`]),
  ];
}

function talkOf({ entries }: ExportedThread): string[] {
  return entries.flatMap(({ kind, text, by, at }) => {
    const when = at.slice(0, 16).replace("T", " ");
    return linesOf(`${by.name}, ${when} UTC: ${kind === "comment" ? text : kind}`);
  });
}

function quoted(texts: readonly string[]): string {
  return texts.map((text) => (text === "" ? "(something missing)" : `“${text}”`)).join(", ");
}

/** A paragraph for each line; none for nothing. */
function linesOf(text: string): string[] {
  return text.split(/\r\n|[\r\n\u2028\u2029]/).filter((line) => line.trim() !== "");
}
