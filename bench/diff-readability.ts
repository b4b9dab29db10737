import type { Pair } from "./diff-pairs";

/** A stretch of a difference, whoever found it. */
export type Stretch = Readonly<{ kind: "same" | "insertion" | "deletion"; text: string }>;

/** What a reader meets; sums, so that pairs can be added up. */
export type Reading = Readonly<{
  /** Changed places: a deletion and its insertion are one. */
  changes: number;
  /** Insertions and deletions, and how many of them begin or end inside a word of their text. */
  parts: number;
  cutWords: number;
  /** Shared runs between two changes, their code units, and how many have no word of more than three letters. */
  runs: number;
  runUnits: number;
  lonelyRuns: number;
  /** 1 where the stretches do not spell both texts. */
  unfaithful: number;
}>;

const unspaced = /^(?:zh|ja|th|km|lo|my)\b/;

/** How a difference of this pair reads. */
export function readingOf(stretches: readonly Stretch[], { before, after, language }: Pair): Reading {
  const spelled = { deletion: "", insertion: "" };
  const whole = { deletion: spell(stretches, "insertion"), insertion: spell(stretches, "deletion") };
  const sums = { changes: 0, parts: 0, cutWords: 0, runs: 0, runUnits: 0, lonelyRuns: 0, unfaithful: 0 };
  const isCut = cutTest(language);
  stretches.forEach(({ kind, text }, index) => {
    if (kind === "same") {
      const isBetween = index > 0 && index < stretches.length - 1;
      spelled.deletion += text;
      spelled.insertion += text;
      if (!isBetween) return;
      sums.runs += 1;
      sums.runUnits += text.length;
      if (!/[\p{L}\p{N}]{4}/u.test(text) && !unspaced.test(language)) sums.lonelyRuns += 1;
      return;
    }
    if (index === 0 || stretches[index - 1]?.kind === "same") sums.changes += 1;
    sums.parts += 1;
    const start = spelled[kind].length;
    spelled[kind] += text;
    if (isCut(whole[kind], start) || isCut(whole[kind], start + text.length)) sums.cutWords += 1;
  });
  return { ...sums, unfaithful: whole.deletion === before && whole.insertion === after ? 0 : 1 };
}

function spell(stretches: readonly Stretch[], left: Stretch["kind"]): string {
  return stretches.map(({ kind, text }) => (kind === left ? "" : text)).join("");
}

/** Letters on both sides; in scripts without spaces, not a boundary of the dictionary. */
function cutTest(language: string): (text: string, at: number) => boolean {
  if (!unspaced.test(language)) return (text, at) => /[\p{L}\p{N}][\p{L}\p{N}\p{M}]/u.test(around(text, at));
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  return (text, at) => at > 0 && at < text.length && segmenter.segment(text).containing(at)?.index !== at;
}

function around(text: string, at: number): string {
  return at === 0 ? "" : text.slice(at - 1, at + 1);
}

export function sumOf(readings: readonly Reading[]): Reading {
  const add = (name: keyof Reading) => readings.reduce((sum, reading) => sum + reading[name], 0);
  return {
    changes: add("changes"),
    parts: add("parts"),
    cutWords: add("cutWords"),
    runs: add("runs"),
    runUnits: add("runUnits"),
    lonelyRuns: add("lonelyRuns"),
    unfaithful: add("unfaithful"),
  };
}
