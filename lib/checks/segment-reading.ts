import type { BlockKind } from "#lib/articles/block-kind";
import type { Range } from "#lib/text/range";
import { type Word, words } from "#lib/text/words";
import { type CodedSentence, isSameCoded } from "./coded-sentence";
import type { PlaceKind } from "./finding";

/** What every detector may know of one sentence. Made once and kept while nothing of it changes. */
export type SegmentReading = Readonly<{
  segmentId: string;
  /** The words alone, without codes; so is the source. */
  text: string;
  source: string | null;
  /** Both with their codes; null where there are none. */
  coded: CodedSentence | null;
  kind: BlockKind;
  /** BCP 47 tags as the article has them. */
  language: string;
  sourceLanguage: string | null;
  /** Direct speech: what stands between quotation marks, the marks left out, also when a mark stands in a neighbour. */
  speech: readonly Range[];
  /** Words and what stands between them, without gaps; cut on first use. */
  words: () => readonly Word[];
  sourceWords: () => readonly Word[];
}>;

/** What a reading depends on: when all of it is the same, the old reading holds. */
export type ReadingInput = Omit<SegmentReading, "words" | "sourceWords">;

export function readSegment(input: ReadingInput): SegmentReading {
  return {
    ...input,
    words: once(() => words(input.text, input.language)),
    sourceWords: once(() => (input.source ? words(input.source, input.sourceLanguage ?? "en") : [])),
  };
}

/** Whether `before` may stand for a sentence with this input. */
export function holdsFor(before: SegmentReading, input: ReadingInput): boolean {
  return (
    before.text === input.text &&
    before.source === input.source &&
    isSameCoded(before.coded, input.coded) &&
    before.kind === input.kind &&
    before.language === input.language &&
    before.sourceLanguage === input.sourceLanguage &&
    before.speech.length === input.speech.length &&
    before.speech.every(({ start, end }, at) => start === input.speech[at]?.start && end === input.speech[at]?.end)
  );
}

/** The kind of a place for people: what stands inside direct speech is a quotation wherever it stands. */
export function placeKindAt(reading: Pick<SegmentReading, "kind" | "speech">, { start, end }: Range): PlaceKind {
  if (reading.speech.some((speech) => speech.start <= start && end <= speech.end)) return "quotation";
  switch (reading.kind) {
    case "headline":
      return "headline";
    case "crosshead":
      return "crosshead";
    case "caption":
      return "caption";
    case "quotation":
      return "quotation";
    default:
      return "body";
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
