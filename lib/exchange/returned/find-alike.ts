import { likeness, type WordBag, wordBag } from "#lib/text/likeness";
import { pairAlike } from "#lib/text/pair-alike";
import { partOf, sentenceStarts } from "./find-exact";
import type { Stretch, StretchedBlocks } from "./stretch";

type Unit = { block: number; stretch: Stretch };

/**
 * Finds the sentences that are left: between two that were found, those that are most alike by their words, in order;
 * then what stands alone where one is missing. `texts`: of the sentences that are looked for, by index.
 */
export function findAlike(
  blocks: StretchedBlocks,
  texts: ReadonlyMap<number, string>,
  language: string,
): StretchedBlocks {
  const units = blocks.flatMap((stretches, block) =>
    stretches.flatMap((stretch) => sentencesOf(stretch, language).map((each): Unit => ({ block, stretch: each }))),
  );
  for (const run of runsOf([...texts.keys()])) {
    const between = unfoundBetween(units, run);
    if (between.length === 0) continue;
    pair(run, between, { texts, language });
    for (const rest of runsOf(run.filter((index) => !between.some(({ stretch }) => stretch.known === index))))
      placeAlone(rest, units, { texts, language });
  }
  const found: Stretch[][] = blocks.map(() => []);
  for (const { block, stretch } of units) found[block]?.push(stretch);
  return found;
}

function sentencesOf(stretch: Stretch, language: string): Stretch[] {
  if (stretch.known !== null) return [stretch];
  const { text } = stretch.content;
  const starts = [...sentenceStarts(text, language)];
  return starts
    .map((start, at) => partOf(stretch, start, starts[at + 1] ?? text.length))
    .filter(({ content }) => content.text !== "");
}

/** Indices that follow one another, together. */
function runsOf(indices: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const index of indices.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.at(-1) === index - 1) last.push(index);
    else runs.push([index]);
  }
  return runs;
}

/** What nobody claims between the sentence before a run and the one behind it; beside each where they were moved apart. */
function unfoundBetween(units: readonly Unit[], run: readonly number[]): Unit[] {
  const [first = 0, last = 0] = [run[0], run.at(-1)];
  const before = units.findLastIndex(({ stretch }) => stretch.known === first - 1);
  const behind = units.findIndex(({ stretch }) => stretch.known === last + 1);
  const end = behind < 0 ? units.length : behind;
  if (before < end) return units.slice(before + 1, end).filter(({ stretch }) => stretch.known === null);
  const isFound = ({ stretch }: Unit) => stretch.known !== null;
  const next = units.findIndex((unit, at) => at > before && isFound(unit));
  const previous = units.findLastIndex((unit, at) => at < end && isFound(unit));
  return [...units.slice(before + 1, next < 0 ? units.length : next), ...units.slice(previous + 1, end)];
}

type Known = Readonly<{ texts: ReadonlyMap<number, string>; language: string }>;

function pair(run: readonly number[], units: readonly Unit[], { texts, language }: Known): void {
  const bags = run.map((index) => wordBag(texts.get(index) ?? "", language));
  const known = new Map<string, WordBag>();
  const joined = (start: number, end: number) => {
    const key = `${start} ${end}`;
    const bag = known.get(key) ?? wordBag(wordsOf(units.slice(start, end)), language);
    known.set(key, bag);
    return bag;
  };
  for (const { first, start, end, likeness: alike } of pairAlike(bags, units.length, joined)) {
    for (const unit of units.slice(start, end))
      unit.stretch = { ...unit.stretch, known: run[first] ?? null, by: "text", likeness: alike };
  }
}

/** Words of one block; what stands in several was never one sentence. */
function wordsOf(units: readonly Unit[]): string {
  const [first] = units;
  if (units.some(({ block }) => block !== first?.block)) return "";
  return units.map(({ stretch }) => stretch.content.text).join(" ");
}

/** As many sentences as stand between two in one block are those that are missing there, whatever they say now. */
function placeAlone(run: readonly number[], units: readonly Unit[], { texts, language }: Known): void {
  const between = unfoundBetween(units, run);
  const [first] = between;
  if (!first || between.some(({ block }) => block !== first.block)) return;
  if (run.length > 1 && run.length !== between.length) return;
  for (const [at, unit] of between.entries()) {
    const index = run[Math.min(at, run.length - 1)] ?? 0;
    const words = run.length === 1 ? wordsOf(between) : unit.stretch.content.text;
    const alike = likeness(wordBag(texts.get(index) ?? "", language), wordBag(words, language));
    unit.stretch = { ...unit.stretch, known: index, by: "position", likeness: alike };
  }
}
