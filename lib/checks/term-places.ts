import type { ArticleReading } from "./article-reading";
import type { DeskTerm } from "./desk-term";
import { bare, initialsOf } from "./long-form";
import type { SegmentReading } from "./segment-reading";
import { isAcronym } from "./term-case";
import type { TermMatch } from "./term-matcher";
import type { TermNote, TermUse } from "./term-uses";
import { isInflectionKnown } from "./word-endings";

/** A form of a term in a sentence; `isSourced` when the source says the term there or in a sentence beside. */
export type PlacedUse = Readonly<{ reading: SegmentReading; use: TermMatch<TermUse>; isSourced: boolean }>;

export type TermNotes = ReadonlyMap<SegmentReading, TermNote>;

/**
 * Forms a desk forbids, by term, in reading order. A form that another term allows is that term's, and where the
 * source is there and does not say the term, the words mean something else.
 */
export function forbiddenPlaces(article: ArticleReading, notes: TermNotes): Map<DeskTerm, PlacedUse[]> {
  const found = new Map<DeskTerm, PlacedUse[]>();
  forEachSentence(article, notes, (reading, note, beside) => {
    const isSourced = ({ value }: TermMatch<TermUse>) => [note, ...beside].some((one) => one.inSource.has(value.term));
    const isMeant = (use: TermMatch<TermUse>) =>
      use.value.term.source === null || reading.source === null || isSourced(use);
    for (const { uses } of note.places) {
      const meant = uses.filter(isMeant);
      const against = meant.filter(({ value }) => value.form.status === "forbidden");
      const [first] = [...against.filter(isSourced), ...against];
      const allowed = meant.filter(({ value }) => value.form.status !== "forbidden");
      if (!first || allowed.some((use) => isSourced(use) || !isSourced(first))) continue;
      push(found, first.value.term, { reading, use: first, isSourced: isSourced(first) });
    }
  });
  return found;
}

/** Sentences without any form of a term their source says, by term; where a sentence beside has it instead, it moved. */
export function missingPlaces(article: ArticleReading, notes: TermNotes): Map<DeskTerm, SegmentReading[]> {
  const found = new Map<DeskTerm, SegmentReading[]>();
  if (!isInflectionKnown(article.language.toLowerCase().split("-")[0] ?? "")) return found;
  forEachSentence(article, notes, (reading, note, beside) => {
    for (const term of note.inSource) {
      const hasMoved = beside.some((one) => one.present.has(term) && !one.inSource.has(term));
      const isWritten = term.forms.some(({ status }) => status !== "forbidden");
      if (!isWritten || hasMoved || note.present.has(term) || reading.text.trim() === "") continue;
      push(found, term, reading);
    }
  });
  return found;
}

/**
 * Places of terms that stand under their preferred form and under an admitted one that competes with it, by term.
 * Headlines write short of right.
 */
export function mixedPlaces(article: ArticleReading, notes: TermNotes): Map<DeskTerm, PlacedUse[]> {
  const found = new Map<DeskTerm, PlacedUse[]>();
  forEachSentence(article, notes, (reading, note, beside) => {
    if (headlines.has(reading.kind)) return;
    for (const { uses } of note.places) {
      const allowed = uses.filter(({ value }) => value.form.status !== "forbidden");
      const use = allowed.find(({ value }) => value.form.status === "preferred") ?? allowed[0];
      if (!use) continue;
      const isSourced = [note, ...beside].some((one) => one.inSource.has(use.value.term));
      push(found, use.value.term, { reading, use, isSourced });
    }
  });
  return new Map(
    [...found].flatMap(([term, placed]) => {
      const mixture = mixtureOf(term, placed);
      return mixture.length === 0 ? [] : [[term, mixture] as const];
    }),
  );
}

const headlines: ReadonlySet<string> = new Set(["headline", "deck", "crosshead"]);

/** The places of the preferred form and of those that compete with it; none unless both stand. */
function mixtureOf({ forms }: DeskTerm, placed: readonly PlacedUse[]): PlacedUse[] {
  const preferred = forms.find(({ status }) => status === "preferred");
  if (!preferred) return [];
  const competing = placed.filter(({ use }) => {
    const { form } = use.value;
    return form === preferred || !(areShortAndLong(form.text, preferred.text) || areAkin(form.text, preferred.text));
  });
  return new Set(competing.map(({ use }) => use.value.form)).size < 2 ? [] : competing;
}

/** "UN" and "United Nations", "Berg" and "Nora Berg". */
function areShortAndLong(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const letters = short.replaceAll(".", "");
  if (isAcronym(short) && [initialsOf(long), initialsOf(long, false)].includes(bare(letters))) return true;
  return ` ${long.toLowerCase()} `.includes(` ${short.toLowerCase()} `);
}

/** Letters of a stem that two words have to share. */
const shortestStem = 4;

/** Words of one family, which differ at their ends alone: "China" and "Chinese"; not "colour" and "color". */
function areAkin(one: string, other: string): boolean {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const [left, right] = [one.slice(at), other.slice(at)];
  const isStem = at >= shortestStem && at * 2 >= Math.min(one.length, other.length);
  return isStem && left.at(-1) !== right.at(-1) && !/[\s-]/u.test(left + right);
}

/** Every sentence that has a note, with the notes of the sentences beside it in its block. */
function forEachSentence(
  { blocks }: ArticleReading,
  notes: TermNotes,
  look: (reading: SegmentReading, note: TermNote, beside: readonly TermNote[]) => void,
): void {
  for (const { segments } of blocks) {
    for (const [at, reading] of segments.entries()) {
      const note = notes.get(reading);
      if (!note) continue;
      const around = [segments[at - 1], segments[at + 1]].flatMap((one) => (one ? [notes.get(one)] : []));
      look(
        reading,
        note,
        around.filter((one) => one !== undefined),
      );
    }
  }
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
