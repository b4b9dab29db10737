import { words } from "./words";

/** A lone insertion or deletion, and the shared text around it. */
export type LoneChange = Readonly<{ before: string; text: string; after: string }>;

/** Code units: a change of more than this stays where it is, and none is moved further. */
const furthest = 400;
/** Code units around, so that words are cut as in the whole text. */
const surroundings = 60;

/**
 * A lone change can often stand in several places ("the [the ]cat" or "[the ]the cat", "He [left. He ]came" or
 * "[He left. ]He came"). Moves it to the one that reads best: whole sentences first, then whole words with the space
 * behind them, the last of equals.
 */
export function slide(change: LoneChange, language: string): LoneChange {
  if (change.text.length > furthest) return change;
  const left = slack(change.before, change.text, "end");
  const right = slack(change.after, change.text, "start");
  if (left + right === 0) return change;
  const from = change.before.length - left;
  const whole = change.before.slice(from) + change.text + change.after.slice(0, right);
  const context = {
    start: change.before.slice(0, from).slice(-surroundings),
    end: change.after.slice(right, right + surroundings),
  };
  const text = context.start + whole + context.end;
  const shift = context.start.length;
  const edges = new Set(words(text, language).map(({ start }) => start)).add(text.length);
  let best = { at: left, score: -1 };
  for (let at = 0; at <= left + right; at += 1) {
    const [start, end] = [shift + at, shift + at + change.text.length];
    if (!edges.has(start) || !edges.has(end)) continue;
    const score = boundaryScore(text, start) + boundaryScore(text, end);
    if (score >= best.score) best = { at, score };
  }
  const { at } = best;
  return {
    before: change.before.slice(0, from) + whole.slice(0, at),
    text: whole.slice(at, at + change.text.length),
    after: whole.slice(at + change.text.length) + change.after.slice(right),
  };
}

/** How many code units a change may move: as long as what it leaves behind is what it takes in. */
function slack(shared: string, text: string, side: "start" | "end"): number {
  const most = Math.min(shared.length, furthest);
  let count = 0;
  while (count < most) {
    const position = count % text.length;
    const [there, here] =
      side === "start"
        ? [shared[count], text[position]]
        : [shared[shared.length - 1 - count], text[text.length - 1 - position]];
    if (there !== here) break;
    count += 1;
  }
  return count;
}

/** How good a place is for a change to begin or end. */
function boundaryScore(text: string, at: number): number {
  if (at === 0 || at === text.length) return 5;
  if (/[\n.!?…。！？؟]["'”’»)\]」』）]*\s*$/u.test(text.slice(Math.max(0, at - 8), at)) && !/^\s/u.test(text.slice(at)))
    return 4;
  const isAfterSpace = /\s/u.test(text.charAt(at - 1));
  const isBeforeSpace = /\s/u.test(text.charAt(at));
  if (isAfterSpace && !isBeforeSpace) return 3;
  return isBeforeSpace ? 2 : 1;
}
