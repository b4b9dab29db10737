import { mapPosition } from "#lib/text/edit";
import { graphemeEnd, graphemeStart } from "#lib/text/grapheme";
import type { Range } from "#lib/text/range";
import { isOnce, isTouching, mapRange, type TextChange } from "#lib/text/text-change";
import { hasWord } from "#lib/text/words";
import { trimmed } from "./hull";
import { outcomeOf } from "./outcome";
import { isStanding, type Outcome, type Standing, type TextPlace } from "./place";

/**
 * A place after its segment's text changed. Words that were lost are looked for in the text they stood in last, so that
 * taking an edit back takes its fate back; they are never looked for where they did not stand, but for words that were
 * cut and put in elsewhere. `between` works out a change (lib/text/text-change: rememberedChanges).
 */
export function followEdit<Place extends TextPlace>(
  place: Place,
  change: TextChange,
  between: (before: string, after: string) => TextChange,
): Place {
  if (change.before === change.after) return place;
  if (place.isWhole) return wholeAfter(place, change.after);
  if (place.fate === "open") {
    const here = { text: change.before, start: place.start, end: place.end };
    return withOutcome(place, outcomeOf(place, change), here, change.after);
  }
  const back = place.last && outcomeOf(place.last, between(place.last.text, change.after));
  const isBack = back?.isSure && (back.fate !== "open" || mayBeBack(place, place.last, change));
  return withOutcome(place, back && isBack ? back : laterOutcome(place, change), place.last, change.after);
}

/**
 * Whether words that stand again can be no others than those that were lost: the text is what it was, or there was no
 * look-alike just now.
 */
function mayBeBack({ quote, fate }: TextPlace, last: Standing | null, { before, after }: TextChange): boolean {
  if (after === last?.text || quote === "") return true;
  return fate === "moved" ? isOnce(quote, before) : !before.includes(quote);
}

function withOutcome<Place extends TextPlace>(
  place: Place,
  { start, end, fate }: Outcome,
  last: Standing | null,
  text: string,
): Place {
  const after = { ...place, start, end, fate, last: fate === "open" ? null : last };
  if (fate === "open" || isStanding(after, text)) return after;
  // What stands for lost words may begin with an accent that was left without its letter.
  return { ...after, start: graphemeStart(text, start), end: graphemeEnd(text, end) };
}

/** A whole segment is as it was marked, or has to be read again. */
export function wholeAfter<Place extends TextPlace>(place: Place, text: string): Place {
  const range = { start: 0, end: text.length };
  if (text === place.quote) return { ...place, ...range, fate: "open", last: null };
  const last = { text: place.quote, start: 0, end: place.quote.length };
  return { ...place, ...range, fate: text.trim() === "" ? "gone" : "check", last };
}

/** One step on, for words that were lost before: what was made of them is not open again by itself. */
function laterOutcome(place: TextPlace, change: TextChange): Outcome {
  const { quote, fate, start, end } = place;
  if (isStanding(place, change.before)) {
    const outcome = outcomeOf(place, change);
    return outcome.fate === "open" ? { ...outcome, fate } : outcome;
  }
  const hull = trimmed(grown({ start, end }, change), change.after, quote);
  const words = change.after.slice(hull.start, hull.end);
  const at = hull.start + words.indexOf(quote);
  const found = { start: at, end: at + quote.length, quote };
  if (isOnce(quote, words) && isStanding(found, change.after)) return { ...found, fate: "check", isSure: false };
  const isGone = words === "" && start < end && isPassageGone(place, change);
  return { ...hull, fate: isGone ? "gone" : fate, isSure: false };
}

/** A range with what was put in its place, also where nothing was left of it. */
function grown(range: Range, { edits }: TextChange): Range {
  if (range.start < range.end) return mapRange(range, edits);
  const start = mapPosition(range.start, edits, -1);
  return { start, end: Math.max(start, mapPosition(range.start, edits, 1)) };
}

function isPassageGone(range: Range, { before, edits }: TextChange): boolean {
  return edits
    .filter((edit) => isTouching(edit, range))
    .some(({ from, to }) => hasWord(before.slice(from, range.start)) || hasWord(before.slice(range.end, to)));
}
