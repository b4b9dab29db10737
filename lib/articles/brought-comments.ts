import type { CommentRange, ImportedComment } from "#lib/exchange/imported-article";
import type { BroughtAnnotation, BroughtPlace } from "./annotated-article";

/** A sentence of a block, counted from 0, and where it begins in the block's text (UTF-16). */
type Sentence = Readonly<{ machine: string; machineStart: number; blockPosition: number }>;
type Commented = Readonly<{ comments?: readonly CommentRange[] | undefined }>;

/** What comments say of an article: annotations, each with what was answered, and talk about a sentence. */
export type BroughtComments = Readonly<{
  annotations: readonly (BroughtAnnotation & Readonly<{ replies: readonly string[] }>)[];
  talk: readonly Readonly<{ sentence: number; entries: readonly string[] }>[];
}>;

/**
 * The comments of an article on its sentences. One that is on a whole sentence, and on no more, is about the sentence.
 * A comment whose block was left out is left out with it.
 */
export function broughtComments(
  comments: readonly ImportedComment[],
  blocks: readonly Commented[],
  sentences: readonly Sentence[],
): BroughtComments {
  const places = placesOf(blocks, sentences);
  const annotations: BroughtComments["annotations"][number][] = [];
  const talk: BroughtComments["talk"][number][] = [];
  for (const [number, { author, judgement, comment, suggestion, replies }] of comments.entries()) {
    const own = places.get(number);
    const [first] = own ?? [];
    if (!own || !first) continue;
    if (!judgement) {
      talk.push({ sentence: first.sentence, entries: replies });
      continue;
    }
    const { category, severity, isAboutArticle } = judgement;
    const isWhole = isAboutArticle || (own.length === 1 && isWholeSentence(first, sentences));
    const said = { category, severity, comment, suggestion, isAboutArticle };
    const about = { sentence: first.sentence, places: isWhole ? [] : own };
    annotations.push({ ...said, ...about, rater: author, label: null, replies });
  }
  return { annotations, talk };
}

type TargetPlace = Extract<BroughtPlace, Readonly<{ side: "target" }>>;

/** Where each comment is, in reading order: a place in each sentence that its words are in. */
function placesOf(blocks: readonly Commented[], sentences: readonly Sentence[]): ReadonlyMap<number, TargetPlace[]> {
  const inBlock = new Map<number, number[]>();
  for (const [index, { blockPosition }] of sentences.entries()) {
    const own = inBlock.get(blockPosition);
    if (own) own.push(index);
    else inBlock.set(blockPosition, [index]);
  }
  const places = new Map<number, TargetPlace[]>();
  for (const [block, { comments = [] }] of blocks.entries()) {
    for (const range of comments) {
      const found = placesIn(range, inBlock.get(block) ?? [], sentences);
      places.set(range.comment, [...(places.get(range.comment) ?? []), ...found]);
    }
  }
  return places;
}

function placesIn(range: CommentRange, own: readonly number[], sentences: readonly Sentence[]): TargetPlace[] {
  const found = own.flatMap((sentence): TargetPlace[] => {
    const { machine = "", machineStart = 0 } = sentences[sentence] ?? {};
    const start = Math.max(0, range.start - machineStart);
    const end = Math.min(machine.length, range.end - machineStart);
    return start < end ? [{ sentence, side: "target", start, end }] : [];
  });
  if (found.length > 0) return found;
  // Something is missing: in the last sentence that begins before it.
  const at = own.findLast((sentence) => (sentences[sentence]?.machineStart ?? 0) <= range.start) ?? own[0];
  if (at === undefined) return [];
  const { machine = "", machineStart = 0 } = sentences[at] ?? {};
  const place = Math.max(0, Math.min(machine.length, range.start - machineStart));
  return [{ sentence: at, side: "target", start: place, end: place }];
}

function isWholeSentence({ sentence, start, end }: TargetPlace, sentences: readonly Sentence[]): boolean {
  return start === 0 && end > 0 && end === sentences[sentence]?.machine.length;
}
