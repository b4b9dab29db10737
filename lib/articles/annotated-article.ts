import type {
  AnnotatedDocument,
  AnnotatedPlace,
  AnnotatedTranslation,
  Annotation,
  Rating,
  SegmentSetting,
} from "#lib/exchange/annotated-translation";
import type { CategoryId } from "#lib/quality/category";
import type { Severity } from "#lib/quality/severity";
import { type Mark, sliceMarked } from "#lib/text/mark";
import type { Range } from "#lib/text/range";
import type { BlockKind } from "./block-kind";
import { longestSegment } from "./marks-schema";
import { isPlainLine } from "./plain-text";
import { mostBlocks } from "./schema";

/**
 * A segment as the file has it, in signs that can be written. Sentences with one `block`, counted from 0, are a block;
 * where a file knows of none each is one.
 */
export type AnnotatedSentence = Readonly<{
  source: string | null;
  machine: string;
  marks: readonly Mark[];
  block: number;
  kind: BlockKind;
  spaceAfter: string;
}>;

/** What somebody said of a sentence, or of the article (null). */
export type BroughtNote = Readonly<{ sentence: number | null; text: string }>;

/** Words of a sentence: a range of the machine's text, or words of the source. */
export type BroughtPlace = Readonly<{ sentence: number }> &
  ((Readonly<{ side: "target" }> & Range) | Readonly<{ side: "source"; quote: string }>);

/** What a rater said, of words at places, or of a sentence as a whole. */
export type BroughtAnnotation = Readonly<{
  sentence: number;
  category: CategoryId;
  severity: Severity;
  comment: string;
  places: readonly BroughtPlace[];
  suggestion?: string | null;
  isAboutArticle?: boolean;
  /** For the record: whose judgement it is, and in which words. */
  rater: string;
  label: Annotation["label"];
}>;

/** A rater's place on the slider for a sentence, in whole numbers from 0 to 100. */
export type BroughtRating = Readonly<{ sentence: number; rater: string; value: number }>;

/** What a rater said of a sentence that is no annotation: that nothing is wrong, or what came of an attention test. */
export type BroughtJudgement = Readonly<{
  sentence: number;
  rater: string;
  kind: "noError" | "attentionTest";
  label: string;
  places: readonly AnnotatedPlace[];
}>;

/** What of a document does not come in: segments without text, with all that was said of them; codes. */
export type LeftOut = Readonly<{ emptySegments: number; codes: number }>;

export type AnnotatedArticle = Readonly<{
  title: string;
  engine: string;
  sourceLanguage: string | null;
  targetLanguage: string | null;
  sentences: readonly AnnotatedSentence[];
  annotations: readonly BroughtAnnotation[];
  notes: readonly BroughtNote[];
  ratings: readonly BroughtRating[];
  judgements: readonly BroughtJudgement[];
  raters: readonly string[];
  leftOut: LeftOut;
  /** Why it cannot be brought in; null when it can. */
  unfit: "noText" | "tooLong" | null;
}>;

/** The first letters of a text, no half of one among them. */
export function shortened(text: string, most: number): string {
  return text.slice(0, most).replace(/\p{Surrogate}/gu, "");
}

/** The articles that a file of annotations holds, in its order: one for each document and system. */
export function annotatedArticles({ documents }: AnnotatedTranslation): AnnotatedArticle[] {
  return documents.map(articleOf);
}

const longestTitle = 300;
const longestEngine = 120;
const longestComment = 4000;
/** Of one sentence, as the record takes them. */
const mostMarks = 2000;

function articleOf(document: AnnotatedDocument): AnnotatedArticle {
  const sentences: AnnotatedSentence[] = [];
  const annotations: BroughtAnnotation[] = [];
  const ratings: BroughtRating[] = [];
  const judgements: BroughtJudgement[] = [];
  const raters = new Set<string>();
  const leftOut = { emptySegments: 0, codes: 0 };
  const notes = notesOn(document.notes, null);
  const blocks = new BlockNumbers();
  for (const { source, target, ratings: said, setting } of document.segments) {
    const machine = writableLine(target);
    const text = machine.trim();
    const of = { sentence: sentences.length, lead: machine.length - machine.trimStart().length, text };
    for (const rating of said) {
      raters.add(rating.rater);
      if (text === "") continue;
      append(annotations, broughtOfRating(rating, of));
      append(judgements, judgementsOf(rating, of));
      const { rater, score } = rating;
      if (score !== null) ratings.push({ sentence: of.sentence, rater, value: Math.round(score) });
    }
    // What is said of a block whose sentence is not here is said of the article.
    append(notes, notesOn(setting?.notes, text === "" ? null : of.sentence));
    leftOut.codes += setting?.lostCodes ?? 0;
    if (text === "") leftOut.emptySegments += 1;
    else
      sentences.push({ source: writableLine(source).trim() || null, machine: text, ...standing(of, setting, blocks) });
  }
  return {
    title: titleOf(document),
    engine: shortened(writableLine(document.system).trim(), longestEngine),
    sourceLanguage: document.sourceLanguage,
    targetLanguage: document.targetLanguage,
    sentences,
    annotations,
    notes,
    ratings,
    judgements,
    raters: [...raters],
    leftOut,
    unfit: unfitOf(sentences),
  };
}

/** One by one: a call takes only so many arguments. */
function append<Item>(list: Item[], more: readonly Item[]): void {
  for (const item of more) list.push(item);
}

/** Numbers for the blocks of a file, in its order. */
class BlockNumbers {
  private last: string | null = null;
  private number = -1;

  of(name: string | null): number {
    if (name === null || name !== this.last) this.number += 1;
    this.last = name;
    return this.number;
  }
}

function standing({ lead, text }: Of, setting: SegmentSetting | undefined, blocks: BlockNumbers) {
  const { block = null, kind = "paragraph" as const, spaceAfter = "", marks = [] } = setting ?? {};
  const inside = sliceMarked({ text: `${" ".repeat(lead)}${text}`, marks }, { start: lead, end: lead + text.length });
  return { block: blocks.of(block), kind, spaceAfter, marks: inside.marks.slice(0, mostMarks) };
}

function notesOn(notes: readonly string[] | undefined, sentence: number | null): BroughtNote[] {
  return (notes ?? []).flatMap((note) => {
    const text = shortened(writableNote(note).trim(), longestComment);
    return text === "" ? [] : [{ sentence, text }];
  });
}

type Of = Readonly<{ sentence: number; lead: number; text: string }>;

function broughtOfRating({ rater, judgements }: Rating, of: Of): BroughtAnnotation[] {
  return judgements.flatMap((judgement) =>
    judgement.kind === "annotation" ? [broughtOf(judgement, { ...of, rater })] : [],
  );
}

function broughtOf(
  { category, severity, comment, places, label }: Annotation,
  of: Of & Readonly<{ rater: string }>,
): BroughtAnnotation {
  const { rater, sentence, lead, text } = of;
  const brought = places.flatMap((place): BroughtPlace[] => {
    if (place.side === "source") return [{ sentence, side: "source", quote: writableLine(place.quote) }];
    // Outer blanks of a segment do not come in; a span of nothing else has no words to stand on.
    const start = Math.max(0, place.start - lead);
    const end = Math.min(text.length, place.end - lead);
    return end > start ? [{ sentence, side: "target", start, end }] : [];
  });
  const said = shortened(writableNote(comment ?? "").trim(), longestComment);
  return { sentence, category, severity, comment: said, places: brought, rater, label };
}

/** A rating that says nothing at all says that there is nothing to say. */
function judgementsOf({ rater, score, judgements }: Rating, { sentence, lead, text }: Of): BroughtJudgement[] {
  const silent = { sentence, rater, kind: "noError" as const, label: "", places: [] };
  if (judgements.length === 0) return score === null ? [silent] : [];
  return judgements.flatMap((judgement): BroughtJudgement[] => {
    if (judgement.kind === "annotation") return [];
    if (judgement.kind === "noError") return [silent];
    const places = judgement.places.flatMap((place): AnnotatedPlace[] => {
      if (place.side === "source") return [];
      const [start, end] = [place.start - lead, place.end - lead];
      return start >= 0 && end <= text.length ? [{ ...place, start, end, quote: text.slice(start, end) }] : [];
    });
    return [{ sentence, rater, kind: "attentionTest", label: judgement.label, places }];
  });
}

function unfitOf(sentences: readonly AnnotatedSentence[]): AnnotatedArticle["unfit"] {
  if (sentences.length === 0) return "noText";
  const isLong = sentences.some(
    ({ machine, source }) => Math.max(machine.length, (source ?? "").length) > longestSegment,
  );
  return isLong || sentences.length > mostBlocks ? "tooLong" : null;
}

/** WMT's names end in the languages, ":zh-en", which an article has by itself. */
function titleOf({ name, system }: AnnotatedDocument): string {
  const title = writableLine(name.replace(/:\p{L}{2,3}-\p{L}{2,3}$/u, "")).trim() || writableLine(system).trim();
  return shortened(title, longestTitle) || "–";
}

/** The text with every sign that a sentence cannot hold replaced by one as long, so that all positions hold. */
function writableLine(text: string): string {
  if (isPlainLine(text)) return text;
  return text.replace(/[\p{Cc}\u2028\u2029]|\p{Surrogate}/gu, (sign) => (/\s/.test(sign) ? " " : "\ufffd"));
}

function writableNote(text: string): string {
  return text.replace(/[^\P{Cc}\t\r\n]|\p{Surrogate}/gu, "\ufffd");
}
