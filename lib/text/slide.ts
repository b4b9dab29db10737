import { words } from "./words";

/** A lone insertion or deletion, and the shared text around it. */
export type LoneChange = Readonly<{ before: string; text: string; after: string }>;

/** Code units: a change of more than this stays where it is, and none is moved further. */
const furthest = 400;
/** Code units around, so that words are cut as in the whole text. */
const surroundings = 60;

/**
 * Moves a lone change to the place that reads best: whole sentences first, then whole words with the space behind them,
 * the last of equals.
 */
export function slide(change: LoneChange, language: string): LoneChange {
  let best = { change, score: -1 };
  for (const placed of placements(change, language)) {
    const score =
      scoreOf(placed.before, placed.text + placed.after) + scoreOf(placed.before + placed.text, placed.after);
    if (score >= best.score) best = { change: placed, score };
  }
  return best.change;
}

/**
 * Every place between words where a lone change can stand with the same outcome, from the first to the last: "the [the
 * ]cat" or "[the ]the cat", "He [left. He ]came" or "[He left. ]He came". It is one of them.
 */
function placements(change: LoneChange, language: string): LoneChange[] {
  const { before, text, after } = change;
  if (text === "" || text.length > furthest) return [change];
  const left = slackBefore(before, text);
  const right = slackBehind(after, text);
  if (left + right === 0) return [change];
  const from = before.length - left;
  const whole = before.slice(from) + text + after.slice(0, right);
  const lead = before.slice(0, from).slice(-surroundings);
  const around = words(lead + whole + after.slice(right, right + surroundings), language);
  const edges = new Set(around.flatMap(({ start, end }) => [start - lead.length, end - lead.length]));
  const places: LoneChange[] = [];
  for (let at = 0; at <= left + right; at += 1) {
    const isHere = at === left;
    if (!isHere && !(edges.has(at) && edges.has(at + text.length))) continue;
    places.push({
      before: before.slice(0, from) + whole.slice(0, at),
      text: whole.slice(at, at + text.length),
      after: whole.slice(at + text.length) + after.slice(right),
    });
  }
  return places;
}

/** How many code units a change may move towards the start: as long as what it takes in is what it leaves behind. */
function slackBefore(before: string, text: string): number {
  const most = Math.min(before.length, furthest);
  let count = 0;
  while (count < most && before[before.length - 1 - count] === text[text.length - 1 - (count % text.length)])
    count += 1;
  return count;
}

function slackBehind(after: string, text: string): number {
  const most = Math.min(after.length, furthest);
  let count = 0;
  while (count < most && after[count] === text[count % text.length]) count += 1;
  return count;
}

/** How good the place between two texts is for a change to begin or end. */
function scoreOf(before: string, after: string): number {
  if (before === "" || after === "") return 5;
  const isBeforeSpace = /^\s/u.test(after);
  if (!isBeforeSpace && /[\n.!?…。！？؟]["'”’»)\]」』）]*\s*$/u.test(before.slice(-8))) return 4;
  if (!isBeforeSpace && /\s$/u.test(before)) return 3;
  return isBeforeSpace ? 2 : 1;
}
