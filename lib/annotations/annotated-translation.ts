import type {
  AnnotatedPlace,
  AnnotatedTranslation,
  Annotation,
  AttentionTest,
  Judgement,
  NoError,
} from "#lib/exchange/annotated-translation";
import { codelessTranslation } from "#lib/exchange/codeless-article";
import { faultOf, onlyPlaceOf } from "#lib/exchange/verified-span";
import { lineageOf } from "#lib/quality/category";
import type { ReviewAnnotation, ReviewPlace } from "./annotation";
import type { ReviewRating } from "./article-annotations";

/** An article's sentence with its machine text, and where that begins in its block's (UTF-16). */
export type RatedSentence = Readonly<{
  id: string;
  blockId: string;
  source: string | null;
  machine: string;
  machineStart: number;
}>;

/** What a rater of a file that came in said of a sentence, and that is no annotation. */
export type SaidOfSentence = Readonly<{ segmentId: string; rater: string; judgement: NoError | AttentionTest }>;

export type RatedArticle = Readonly<{
  title: string;
  engine: string;
  sourceLanguage: string;
  targetLanguage: string;
  sentences: readonly RatedSentence[];
  annotations: readonly ReviewAnnotation[];
  /** Of annotations that came in from a file: whose judgement it was, and in which words. By id. */
  raters: ReadonlyMap<string, Readonly<{ rater: string; label: Annotation["label"] }>>;
  ratings: readonly Pick<ReviewRating, "segmentId" | "by" | "rater" | "value">[];
  judgements: readonly SaidOfSentence[];
}>;

/**
 * What people said of the machine's text, as an annotated translation: one document, its sentences, their judgements.
 * Rejected and deleted annotations are not part of it. Words that only the corrected text has cannot be marked in the
 * machine's; such an annotation is on the whole sentence. What is about several sentences is with the first, and says in
 * its metadata where else; what is about the article is with the first sentence too. Of a person's several ratings of
 * one sentence, the last one counts.
 */
export function annotatedTranslationOf(article: RatedArticle): AnnotatedTranslation {
  const { title, engine, sourceLanguage, targetLanguage, sentences } = article;
  const [judgementsOn, ratingsOn] = [bySegment(article.judgements), bySegment(article.ratings)];
  const bySentence = new Map<number, ReviewAnnotation[]>();
  for (const annotation of article.annotations) {
    if (annotation.status !== "open" && annotation.status !== "resolved") continue;
    const first = firstSentence(annotation, sentences);
    bySentence.set(first, [...(bySentence.get(first) ?? []), annotation]);
  }
  const segments = sentences.map((sentence, index) => {
    const ratings = new Map<string, Judgement[]>();
    const scores = new Map<string, number>();
    for (const annotation of bySentence.get(index) ?? []) {
      const { rater = annotation.author.name, label = null } = article.raters.get(annotation.id) ?? {};
      const judgements = ratings.get(rater) ?? [];
      judgements.push(judgementOf(annotation, { sentence, sentences, label }));
      ratings.set(rater, judgements);
    }
    for (const { rater, judgement } of judgementsOn(sentence.id)) {
      ratings.set(rater, [...(ratings.get(rater) ?? []), standingIn(judgement, sentence)]);
    }
    for (const { rater, by, value } of ratingsOn(sentence.id)) {
      const name = rater ?? by.name;
      scores.set(name, value);
      if (!ratings.has(name)) ratings.set(name, []);
    }
    return {
      id: String(index + 1),
      globalId: String(index + 1),
      source: sentence.source ?? "",
      target: sentence.machine,
      ratings: [...ratings].map(([rater, judgements]) => ({ rater, score: scores.get(rater) ?? null, judgements })),
      metadata: null,
    };
  });
  const name = `${title}:${primary(sourceLanguage)}-${primary(targetLanguage)}`;
  const system = engine || "machine";
  return codelessTranslation({
    documents: [{ name, system, sourceLanguage, targetLanguage, segments }],
    unverified: [],
    unknownLabels: [],
  });
}

function bySegment<Item extends Readonly<{ segmentId: string }>>(items: readonly Item[]): (id: string) => Item[] {
  const lists = new Map<string, Item[]>();
  for (const item of items) {
    const list = lists.get(item.segmentId);
    if (list) list.push(item);
    else lists.set(item.segmentId, [item]);
  }
  return (id) => lists.get(id) ?? [];
}

/** A sentence that was cut since no longer has all the words that were marked in it. */
function standingIn(judgement: NoError | AttentionTest, { machine }: RatedSentence): Judgement {
  if (judgement.kind === "noError") return judgement;
  const isThere = ({ start, end, quote }: AnnotatedPlace) => machine.slice(start, end) === quote;
  return { ...judgement, places: judgement.places.filter(isThere) };
}

type Of = Readonly<{ sentence: RatedSentence; sentences: readonly RatedSentence[]; label: Annotation["label"] }>;

function judgementOf(annotation: ReviewAnnotation, { sentence, sentences, label }: Of): Annotation {
  const { category, severity, comment, suggestion, scope } = annotation;
  const placed = annotation.places.map((place) => ({ place, on: sentences.filter((one) => isOn(place, one)) }));
  const places = unlike(annotation.places.flatMap((place) => placesOn(place, sentence)));
  const elsewhere = unlike(
    placed.flatMap(({ place, on }) =>
      on.filter((one) => one !== sentence).flatMap((one) => elsewhereOf(place, one, sentences)),
    ),
  );
  const metadata = {
    ...(scope === "article" && { scope }),
    ...(suggestion !== null && { suggestion }),
    ...(elsewhere.length > 0 && { elsewhere }),
  };
  return {
    kind: "annotation",
    category,
    label,
    severity,
    side: places[0]?.side ?? "target",
    places,
    isOmission: lineageOf(category).includes("omission"),
    comment: comment === "" ? null : comment,
    metadata: Object.keys(metadata).length > 0 ? metadata : null,
  };
}

/** A split through marked words leaves two places that both say the whole of them. */
function unlike<Item>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

function elsewhereOf(place: ReviewPlace, on: RatedSentence, sentences: readonly RatedSentence[]) {
  const segment = String(sentences.indexOf(on) + 1);
  const places = placesOn(place, on);
  return places.length > 0 ? places.map((one) => ({ segment, ...one })) : [{ segment }];
}

/** The sentence that an annotation is listed with, by number: the first it is about. */
function firstSentence({ places }: ReviewAnnotation, sentences: readonly RatedSentence[]): number {
  const first = sentences.findIndex((sentence) => places.some((place) => isOn(place, sentence)));
  return Math.max(0, first);
}

/** By the machine text, which never changes; by the sentence where the words were put in between. */
function isOn({ machine, segmentId }: ReviewPlace, sentence: RatedSentence): boolean {
  if (machine.blockId !== sentence.blockId) return false;
  const { start, end } = inSentence(machine, sentence);
  return end > start || (machine.start === machine.end && segmentId === sentence.id);
}

function placesOn(place: ReviewPlace, sentence: RatedSentence): AnnotatedPlace[] {
  if (!isOn(place, sentence)) return [];
  if (place.sourceQuote !== null) return sourcePlace(place.sourceQuote, sentence.source ?? "");
  const range = inSentence(place.machine, sentence);
  if (place.isWhole || faultOf(range, sentence.machine)) return [];
  return [{ side: "target", ...range, quote: sentence.machine.slice(range.start, range.end) }];
}

/** The source is quoted, not followed: a quote that stands there twice has no place. */
function sourcePlace(quote: string, source: string): AnnotatedPlace[] {
  const range = onlyPlaceOf(source, quote);
  return range ? [{ side: "source", ...range, quote }] : [];
}

function inSentence({ start, end }: ReviewPlace["machine"], { machine, machineStart }: RatedSentence) {
  return {
    start: Math.max(0, start - machineStart),
    end: Math.min(machine.length, end - machineStart),
  };
}

function primary(language: string): string {
  return language.split("-", 1)[0] ?? language;
}
