import type { ArticleReading } from "./article-reading";
import { check, type FoundThing, type Noted } from "./check";
import { nameKey, slipPatterns } from "./name-key";
import { placeAt } from "./place";
import type { SegmentReading } from "./segment-reading";

type Token = Readonly<{ text: string; start: number; end: number }>;
type SourceNamesNote = Readonly<{ source: readonly Token[]; target: readonly Token[]; hasPronoun: boolean }>;

/** Names and initialisms that a translation dropped, added or changed, where both languages write Latin letters. */
export const sourceNames = check<SourceNamesNote>({ detector: "sourceNames", read, judge });

const latin: ReadonlySet<string> = new Set("en fr es de it pt nl ro".split(" "));
const tokenPattern = /(?<![\p{L}\p{M}\p{N}@#/_])\p{Lu}[\p{L}\p{M}]*(?:[-‑]\p{L}[\p{L}\p{M}]+)*/gu;
const pronouns =
  /(?<!\p{L})(?:he|she|it|they|him|her|his|its|their|them|who|which|il|elle|ils|elles|lui|leur|son|sa|ses|qui|él|ella|ellos|su|sus|er|sie|sein|ihr)(?!\p{L})/iu;
/** More names than this make a sentence a list. */
const mostNames = 60;
/** Sentences a name has to come through unchanged in, before its absence says anything. */
const fewestWitnesses = 2;

function read(reading: SegmentReading): SourceNamesNote | null {
  const subtag = (tag: string | null) => tag?.toLowerCase().split("-")[0] ?? "";
  const [from, to] = [subtag(reading.sourceLanguage), subtag(reading.language)];
  if (reading.source === null || from === to || !latin.has(from) || !latin.has(to)) return null;
  const note = {
    source: tokensIn(reading.source),
    target: tokensIn(reading.text),
    hasPronoun: pronouns.test(reading.text),
  };
  const count = Math.max(note.source.length, note.target.length);
  return count === 0 || count > mostNames ? null : note;
}

function tokensIn(text: string): Token[] {
  return Array.from(text.matchAll(tokenPattern), ({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  })).filter(({ text: word }) => word.length > 2);
}

/** In how many sentences a name stands in the source, in the target, in both. */
type Count = { source: number; target: number; both: number };

function judge(notes: readonly Noted<SourceNamesNote>[], _: ArticleReading): FoundThing[] {
  const counts = countsOf(notes);
  return notes.flatMap(({ reading, note }, at) => {
    const here = { source: textsOf(note.source), target: textsOf(note.target) };
    const beside = [notes[at - 1], notes[at + 1]].flatMap((one) => (one ? [one.note] : []));
    const changed = changes(note, here, counts);
    const done = new Set(changed.flatMap(({ from, to }) => [from, to.text]));
    const comesThrough = (name: string) => {
      const { both, source, target } = counts.get(name) ?? { both: 0, source: 0, target: 0 };
      return {
        dropped: both >= fewestWitnesses && both >= source - 1,
        added: both >= fewestWitnesses && both >= target - 1,
      };
    };
    const moved = (name: string, side: "source" | "target") => beside.some((one) => textsOf(one[side]).has(name));
    const dropped = note.hasPronoun
      ? []
      : [...here.source].filter(
          (name) => !here.target.has(name) && !done.has(name) && comesThrough(name).dropped && !moved(name, "target"),
        );
    const added = note.target.filter(
      ({ text: name }, nth, all) =>
        !here.source.has(name) &&
        !done.has(name) &&
        comesThrough(name).added &&
        !moved(name, "source") &&
        all.findIndex(({ text }) => text === name) === nth,
    );
    return [
      ...changed.map((change) => changedFinding(reading, change)),
      ...dropped.map((name) => plain(reading, "dropped", name, { start: 0, end: reading.text.trimEnd().length })),
      ...added.map((token) => plain(reading, "added", token.text, token)),
    ];
  });
}

function textsOf(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(tokens.map(({ text }) => text));
}

function countsOf(notes: readonly Noted<SourceNamesNote>[]): ReadonlyMap<string, Count> {
  const counts = new Map<string, Count>();
  for (const { note } of notes) {
    const [source, target] = [textsOf(note.source), textsOf(note.target)];
    for (const name of new Set([...source, ...target])) {
      const count = counts.get(name) ?? { source: 0, target: 0, both: 0 };
      if (source.has(name)) count.source += 1;
      if (target.has(name)) count.target += 1;
      if (source.has(name) && target.has(name)) count.both += 1;
      counts.set(name, count);
    }
  }
  return counts;
}

type Change = Readonly<{ from: string; to: Token }>;

/** A name of the source that is not here, and one here that is nearly it and stands nowhere in the source. */
function changes(
  note: SourceNamesNote,
  here: Readonly<{ source: ReadonlySet<string>; target: ReadonlySet<string> }>,
  counts: ReadonlyMap<string, Count>,
): Change[] {
  const missing = new Map<string, string>();
  for (const name of here.source) {
    if (!here.target.has(name) && (name.length > 3 || isShort(name)))
      for (const mark of marksOf(name)) missing.set(mark, name);
  }
  if (missing.size === 0) return [];
  return note.target.flatMap((to) => {
    if (here.source.has(to.text) || (counts.get(to.text)?.source ?? 0) > 0) return [];
    const from = marksOf(to.text)
      .map((mark) => missing.get(mark))
      .find((name) => name !== undefined);
    // Names that languages write differently do so everywhere: one that comes through elsewhere does not.
    return from !== undefined && (counts.get(from)?.both ?? 0) > 0 && !isInflected(from, to.text) ? [{ from, to }] : [];
  });
}

/** Initialisms by their letters, names by one slip. */
function marksOf(name: string): string[] {
  if (isShort(name)) return [`letters ${Array.from(name).sort().join("")}`];
  return [`sound ${nameKey(name)}`, ...slipPatterns(name)];
}

/** Lindenberg, Lindenbergs; Berliner, Berlin. */
function isInflected(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  return one.slice(0, shorter) === other.slice(0, shorter);
}

function changedFinding(reading: SegmentReading, { from, to }: Change): FoundThing {
  return {
    category: "entity",
    severity: "major",
    confidence: 0.75,
    message: { code: "sourceNames.changed", values: { source: from, target: to.text } },
    forms: [],
    places: [placeAt(reading, to, from)],
    fix: "replace",
    subject: ["changed", from, to.text, reading.source ?? ""],
  };
}

function plain(
  reading: SegmentReading,
  kind: "dropped" | "added",
  name: string,
  range: Readonly<{ start: number; end: number }>,
): FoundThing {
  return {
    category: kind === "dropped" ? "omission" : "addition",
    severity: "minor",
    confidence: kind === "dropped" ? 0.45 : 0.4,
    message: { code: `sourceNames.${kind}`, values: { name } },
    forms: [],
    places: [placeAt(reading, range)],
    fix: null,
    subject: [kind, name, reading.source ?? ""],
  };
}

function isShort(name: string): boolean {
  return /^\p{Lu}{3,6}$/u.test(name);
}
