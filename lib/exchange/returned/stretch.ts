import { concatMarked, type MarkedText } from "#lib/text/mark";
import type { ReturnedHand } from "./returned-file";
import type { SuggestionMatch } from "./suggestion-match";

/** A stretch of a returned block, and the sentence that it was found to be: an index of those known, or null. */
export type Stretch = Readonly<{
  known: number | null;
  content: MarkedText;
  isGlued: boolean;
  by: SuggestionMatch;
  /** 0 to 1. */
  likeness: number;
  hands: readonly ReturnedHand[];
}>;

/** A returned file's blocks while its sentences are looked for: each step puts found stretches in unfound ones' place. */
export type StretchedBlocks = readonly (readonly Stretch[])[];

/** Stretches that follow one another as one text, with a space where the file has white space between them. */
export function together(stretches: readonly Stretch[]): MarkedText {
  return concatMarked(
    stretches.flatMap(({ content, isGlued }, at) => [
      ...(at === 0 || isGlued ? [] : [{ text: " ", marks: [] }]),
      content,
    ]),
  );
}
