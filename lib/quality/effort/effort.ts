import { withoutCodes } from "#lib/text/code";
import { bleuScore, countWordRuns } from "./bleu";
import { characterFScore, countCharacters } from "./character-f-score";
import type { SharedCount } from "./shared-sequences";
import { countEdits, type EditCount, editRate, editWords } from "./translation-edit-rate";

/** What a segment's correction is counted as. Counts of segments add up to an article's; scores do not. */
export type EffortCount = Readonly<{
  edits: EditCount;
  characters: readonly SharedCount[];
  wordRuns: readonly SharedCount[];
}>;

/** How far the corrected text is from the machine's: 0 edits and 100 points where nothing was changed. */
export type Effort = Readonly<{
  /** TER from machine to corrected, as a share of the corrected words; may pass 1. */
  editRate: number;
  /** HTER: the same, at most 1. */
  humanEditRate: number;
  /** chrF2, 0–100. */
  characterFScore: number;
  /** BLEU, 0–100. */
  bleu: number;
}>;

/** UTF-16 units of the longest text that is measured, about five pages: a segment is a sentence. */
export const longestMeasured = 20_000;

/** Counts one segment's correction; null where a text is too long to be a segment, so that time stays bounded. */
export function countEffort(machineText: string, correctedText: string): EffortCount | null {
  const [machine, corrected] = [withoutCodes(machineText), withoutCodes(correctedText)];
  if (machine.length > longestMeasured || corrected.length > longestMeasured) return null;
  return {
    edits: countEdits(editWords(machine), editWords(corrected)),
    characters: countCharacters(machine, corrected),
    wordRuns: countWordRuns(machine, corrected),
  };
}

/** The scores of one segment, or of all of an article's; null where there is nothing to measure. */
export function effortOf(segments: readonly EffortCount[]): Effort | null {
  if (segments.length === 0) return null;
  const rate = editRate(segments.map(({ edits }) => edits));
  return {
    editRate: rate,
    humanEditRate: Math.min(1, rate),
    characterFScore: characterFScore(segments.map(({ characters }) => characters)),
    bleu: bleuScore(segments.map(({ wordRuns }) => wordRuns)),
  };
}
