import type { PairedMark } from "./paired-marks";
import type { SentenceFault } from "./sentence-fault";

/** What one sentence says about its make-up. */
export type IntegrityNote = Readonly<{
  faults: readonly SentenceFault[];
  marks: readonly PairedMark[];
  habit: Readonly<{ closedUp: number; spaced: number }>;
  /** The sentence's one word, when it is nothing but that: "Syrian." */
  loneWord: string | null;
  /** Its words without marks and capitals, when there are enough of them for a double to be a mistake. */
  wording: string | null;
  smallFirstWord: string | null;
}>;
