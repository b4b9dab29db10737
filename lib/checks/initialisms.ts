import type { ArticleReading } from "./article-reading";
import { type Check, check, type FoundThing, type Noted } from "./check";
import { type DeskForms, leftByDesk, noDeskForms } from "./desk-forms";
import type { FindingForm, RecommendationReason } from "./finding";
import { type Cluster, clustersOf, isIntroduced, isPermutation, type ShortUse } from "./initialism-clusters";
import { type InitialismNote, initialismsIn } from "./initialism-reading";
import { knownInitialisms } from "./known-initialisms";
import { comparableName, initialsOf } from "./long-form";
import { placeAt } from "./place";

/**
 * One body under several short forms, letters in a wrong order, short forms nobody introduced or two times over. Of
 * competing forms the one a desk prefers is recommended.
 */
export function initialismsFor(desk: DeskForms): Check {
  return check<InitialismNote>({
    detector: "initialisms",
    read: initialismsIn,
    judge: (notes, article) => judge(notes, article, desk),
  });
}

export const initialisms = initialismsFor(noDeskForms);

/** An article with more different short forms is a table of them. */
const mostForms = 300;

function judge(notes: readonly Noted<InitialismNote>[], article: ArticleReading, desk: DeskForms): FoundThing[] {
  const uses = usesOf(notes);
  if (uses.size > mostForms) return [];
  const known = knownInitialisms(article.language.toLowerCase().split("-")[0] ?? "");
  const source = new Set(notes.flatMap(({ note }) => [...note.source]));
  const clusters = clustersOf(uses, known, source);
  const clustered = new Set(clusters.flatMap((cluster) => cluster.uses.map(({ letters }) => letters)));
  const initials = new Set(notes.flatMap(({ note }) => note.names.map((name) => name.initials)));
  const alone = [...uses.values()].filter(({ letters }) => !clustered.has(letters));
  return [
    ...clusters.map((cluster) => competing(cluster, desk)),
    ...alone.flatMap((use) => [
      ...misordered(use),
      ...twice(use),
      ...twoNames(use),
      ...(known.has(use.letters) || initials.has(use.letters) || source.has(use.letters) ? [] : unintroduced(use)),
    ]),
  ];
}

function usesOf(notes: readonly Noted<InitialismNote>[]): Map<string, ShortUse> {
  type Growing = {
    letters: string;
    places: ShortUse["places"][number][];
    introductions: ShortUse["introductions"][number][];
  };
  const uses = new Map<string, Growing>();
  for (const [order, { reading, note }] of notes.entries()) {
    for (const form of note.shorts) {
      const use = uses.get(form.letters) ?? { letters: form.letters, places: [], introductions: [] };
      use.places.push({ reading, form, order });
      uses.set(form.letters, use);
    }
    for (const introduction of note.introductions)
      uses.get(introduction.short.letters)?.introductions.push(introduction);
  }
  return uses;
}

/** Several short forms for one body: the form to prefer, and all others changed to it. */
function competing({ long, initials, uses }: Cluster, desk: DeskForms): FoundThing {
  const { preferred, reason } = preference(uses, initials, desk);
  const forms = uses.map(
    ({ letters, places }): FindingForm => ({
      text: letters,
      count: places.length,
      recommended: letters === preferred ? reason : null,
    }),
  );
  const strays = uses.filter((use) => !isIntroduced(use));
  const [stray] = strays;
  const kin =
    uses.find(({ letters }) => stray && isPermutation(letters, stray.letters)) ?? uses.find((use) => use !== stray);
  const places = uses
    .flatMap((use) => use.places.map((one) => ({ ...one, other: use.letters === preferred ? null : preferred })))
    .toSorted((a, b) => a.order - b.order || a.form.start - b.form.start)
    .map(({ reading, form, other }) => placeAt(reading, form, other));
  const isPermuted = stray !== undefined && kin !== undefined && isPermutation(stray.letters, kin.letters);
  const values = {
    long: long ?? "",
    initials,
    forms: forms.map(({ text, count }) => `${text} (${count}×)`),
    stray: stray?.letters ?? "",
    kin: kin?.letters ?? "",
    count: kin?.places.length ?? 0,
    isSame: isPermuted ? "yes" : "no",
  };
  const isMade = long !== null && strays.length < uses.length - 1;
  const code = stray === undefined ? "competing" : long === null ? "stray" : "strayed";
  return {
    category: "term-inconsistency",
    severity: "major",
    confidence: isMade ? 0.95 : isPermuted ? 0.75 : 0.5,
    message: { code: `initialisms.${code}`, values },
    forms,
    places,
    fix: "replace",
    subject: ["competing", ...forms.map(({ text }) => text).sort()],
  };
}

type Preference = Readonly<{ preferred: string; reason: RecommendationReason }>;

/** What the desk writes; whose letters are the initials of the name, which is introduced, most frequent, first. */
function preference(uses: readonly ShortUse[], initials: string, desk: DeskForms): Preference {
  const { left, isTerm } = leftByDesk(uses, ({ letters }) => letters, desk);
  if (isTerm) return { preferred: left[0]?.letters ?? "", reason: "term" };
  const ranks: readonly (readonly [RecommendationReason, (use: ShortUse) => number])[] = [
    ["initials", ({ letters }) => Number(letters === initials)],
    ["introduced", (use) => Number(isIntroduced(use))],
    ["mostFrequent", ({ places }) => places.length],
  ];
  let rest = left;
  for (const [reason, rank] of ranks) {
    const best = Math.max(...rest.map(rank));
    rest = rest.filter((use) => rank(use) === best);
    if (rest.length === 1 && best > 0) return { preferred: rest[0]?.letters ?? "", reason };
  }
  return { preferred: rest[0]?.letters ?? "", reason: "first" };
}

/** One short form whose letters are the initials of its name in another order: a language's own order was kept. */
function misordered({ letters, places, introductions }: ShortUse): FoundThing[] {
  const wrong = introductions.find(({ long }) => isPermutation(letters, initialsOf(long.text)));
  const isRight = introductions.some(({ isMatch }) => isMatch);
  if (!wrong || isRight) return [];
  const initials = initialsOf(wrong.long.text);
  return [
    {
      category: "entity",
      severity: "minor",
      confidence: 0.6,
      message: { code: "initialisms.letters", values: { form: letters, long: wrong.long.text, initials } },
      forms: [{ text: letters, count: places.length, recommended: null }],
      places: places.map(({ reading, form }) => placeAt(reading, form, initials)),
      fix: "replace",
      subject: ["letters", letters, comparableName(wrong.long.text)],
    },
  ];
}

/** Introduced again with the same name: readers who know it stumble. */
function twice({ letters, places, introductions }: ShortUse): FoundThing[] {
  const names = new Set(introductions.map(({ long }) => comparableName(long.text)));
  if (introductions.length < 2 || names.size > 1) return [];
  const starts = new Set(introductions.map(({ short }) => short));
  const where = places.filter(({ form, reading }) => starts.has(form) && !captioned.has(reading.kind));
  if (where.length < 2) return [];
  return [
    {
      category: "inconsistent-style",
      severity: "neutral",
      confidence: 0.6,
      message: { code: "initialisms.twice", values: { form: letters, count: where.length } },
      forms: [],
      places: where.map(({ reading, form }) => placeAt(reading, form)),
      fix: null,
      subject: ["twice", letters],
    },
  ];
}
/** What is read by itself may introduce its own short forms. */
const captioned: ReadonlySet<string> = new Set(["caption", "headline", "deck"]);

/** The same letters for two names that have no word in common but small ones, or for two versions of one name. */
function twoNames({ letters, places, introductions }: ShortUse): FoundThing[] {
  const names = new Map(introductions.map(({ long }) => [comparableName(long.text), long.text]));
  if (names.size < 2) return [];
  const starts = new Set(introductions.map(({ short }) => short));
  return [
    {
      category: "term-inconsistency",
      severity: "major",
      confidence: 0.6,
      message: { code: "initialisms.twoNames", values: { form: letters, names: [...names.values()] } },
      forms: [...names.values()].map((text) => ({ text, count: 1, recommended: null })),
      places: places.filter(({ form }) => starts.has(form)).map(({ reading, form }) => placeAt(reading, form)),
      fix: null,
      subject: ["names", letters, ...[...names.keys()].sort()],
    },
  ];
}

/** Used more than once, spelled out nowhere, and not among those everybody knows. */
function unintroduced({ letters, places, introductions }: ShortUse): FoundThing[] {
  const inText = places.filter(({ reading }) => !captioned.has(reading.kind));
  if (introductions.length > 0 || inText.length < 2 || letters.length < 3) return [];
  return [
    {
      category: "terminology",
      severity: "neutral",
      confidence: 0.4,
      message: { code: "initialisms.unintroduced", values: { form: letters, count: places.length } },
      forms: [],
      places: places.map(({ reading, form }) => placeAt(reading, form)),
      fix: null,
      subject: ["unintroduced", letters],
    },
  ];
}
