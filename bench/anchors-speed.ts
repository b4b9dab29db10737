import { followEdit } from "#lib/annotations/follow-edit";
import type { TextPlace } from "#lib/annotations/place";
import { rememberedChanges } from "#lib/text/text-change";
import { words } from "#lib/text/words";
import { type Pair, readPairs } from "./diff-pairs";

export type Timing = Readonly<{ what: string; edits: number; p50Ms: number; p99Ms: number }>;

const annotations = 500;
const edits = 300;

/**
 * Mapping 500 annotations through one edit of a sentence, machine to corrected, with the difference worked out anew:
 * spread over 300 sentences as an article has them, and all on the one that is edited.
 */
export function measureMapping(files: readonly string[]): Timing[] {
  const { from, pairs } = readPairs(files);
  const changed = pairs.filter(({ before, after }) => before !== after).slice(0, edits);
  const run = (what: string, count: number, lost: boolean) => {
    const times = changed.map((pair) => timed(pair, count, lost)).toSorted((a, b) => a - b);
    return { what: `${what} (${from})`, edits: times.length, p50Ms: at(times, 0.5), p99Ms: at(times, 0.99) };
  };
  run("warm up", 20, false);
  return [
    run("spread over 300 sentences", Math.ceil(annotations / 300), false),
    run("all on the edited sentence", annotations, false),
    run("all on it, their words lost before", annotations, true),
  ];
}

function timed({ before, after, language }: Pair, count: number, isLost: boolean): number {
  const all = words(before, language).filter(({ isWord }) => isWord);
  const places = Array.from({ length: count }, (_, index): TextPlace => {
    const word = all[index % Math.max(1, all.length)] ?? { start: 0, end: before.length };
    const { start, end } = word;
    const last = isLost ? { text: `${before} Anew.`, start, end } : null;
    return { start, end, quote: before.slice(start, end), isWhole: false, fate: isLost ? "fixed" : "open", last };
  });
  const begun = performance.now();
  const between = rememberedChanges(language);
  const change = between(before, after);
  for (const place of places) followEdit(place, change, between);
  return performance.now() - begun;
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
