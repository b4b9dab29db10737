import type { EditKind, Stretch } from "./edit-table";

/** A run of the machine's words moved elsewhere: `length` words from `start` to before the word that is `target`. */
export type WordShift = Readonly<{ start: number; length: number; target: number }>;

/** Words moved at once, and how far apart the same words may stand to be looked at: Tercom's limits. */
const longestShift = 10;
const farthestShift = 50;

/**
 * The shifts worth trying, in Tercom's order: runs of words that stand elsewhere in the corrected text, wrong where
 * they are and missing where they would go. `trace` is the edit trace of these words.
 */
export function* shiftsOf(
  words: Int32Array,
  corrected: Int32Array,
  trace: readonly EditKind[],
): Generator<readonly WordShift[]> {
  const { places, wrongWords, wrongCorrected } = alignmentOf(trace, words.length, corrected.length);
  for (const { start, place, length } of sharedRuns(words, corrected)) {
    if (wrongWords[start + length] === wrongWords[start]) continue;
    if (wrongCorrected[place + length] === wrongCorrected[place]) continue;
    const at = places[place] ?? -1;
    if (start <= at && at < start + length) continue;
    const shifts: WordShift[] = [];
    let before = -1;
    for (let offset = -1; offset < length; offset += 1) {
      const target = place + offset === -1 ? 0 : (places[place + offset] ?? -1) + 1;
      if (target !== before) shifts.push({ start, length, target });
      before = target;
    }
    yield shifts;
  }
}

/** Puts the shifted words into `into`, and tells which words stand elsewhere than before. */
export function shiftWords(words: Int32Array, { start, length, target }: WordShift, into: Int32Array): Stretch {
  const moved = words.subarray(start, start + length);
  into.set(words);
  if (target < start) {
    into.set(moved, target);
    into.set(words.subarray(target, start), target + length);
    return { from: target, to: start + length };
  }
  // A target inside the run counts the words after it, and may point past the last one.
  const end = Math.min(words.length, target > start + length ? target : target + length);
  into.set(words.subarray(start + length, end), start);
  into.set(moved, end - length);
  return { from: start, to: target === start ? start : end };
}

type SharedRun = Readonly<{ start: number; place: number; length: number }>;

function* sharedRuns(words: Int32Array, corrected: Int32Array): Generator<SharedRun> {
  for (let start = 0; start < words.length; start += 1) {
    const last = Math.min(corrected.length - 1, start + farthestShift);
    for (let place = Math.max(0, start - farthestShift); place <= last; place += 1) {
      const longest = Math.min(longestShift, words.length - start, corrected.length - place);
      for (let length = 0; length < longest && words[start + length] === corrected[place + length]; ) {
        length += 1;
        yield { start, place, length };
      }
    }
  }
}

type Alignment = Readonly<{
  /** For each corrected word the last machine word up to it; −1 before the first. */
  places: Int32Array;
  /** How many of the first n words are part of an edit. */
  wrongWords: Int32Array;
  wrongCorrected: Int32Array;
}>;

function alignmentOf(trace: readonly EditKind[], length: number, correctedLength: number): Alignment {
  const places = new Int32Array(correctedLength);
  const wrongWords = new Int32Array(length + 1);
  const wrongCorrected = new Int32Array(correctedLength + 1);
  let word = 0;
  let place = 0;
  for (const edit of trace) {
    const wrong = edit === "same" ? 0 : 1;
    if (edit !== "inserted") {
      wrongWords[word + 1] = (wrongWords[word] ?? 0) + wrong;
      word += 1;
    }
    if (edit !== "deleted") {
      wrongCorrected[place + 1] = (wrongCorrected[place] ?? 0) + wrong;
      places[place] = word - 1;
      place += 1;
    }
  }
  return { places, wrongWords, wrongCorrected };
}
