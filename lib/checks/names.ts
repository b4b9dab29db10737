import type { ArticleReading } from "./article-reading";
import { type Check, check, type FoundThing, type Noted } from "./check";
import { type DeskForms, noDeskForms } from "./desk-forms";
import type { RecommendationReason } from "./finding";
import { nameKey, slipPatterns } from "./name-key";
import { type NameNote, type NameToken, namesIn } from "./name-reading";
import { neighbourhood, placeAt } from "./place";
import { ownPlaceName } from "./place-names";
import type { SegmentReading } from "./segment-reading";
import { turnedBodies, turnedNames } from "./turned-names";

/**
 * One person or place under several spellings, in two orders, with two offices; places called as elsewhere. Of
 * competing spellings the one a desk prefers is recommended.
 */
export function namesFor(desk: DeskForms): Check {
  return check<NameNote>({ detector: "names", read: namesIn, judge: (notes, article) => judge(notes, article, desk) });
}

export const names = namesFor(noDeskForms);

/** `order` is its number among all names of the article. */
export type PlacedToken = Readonly<{ reading: SegmentReading; token: NameToken; order: number }>;
type Spelling = Readonly<{ text: string; placed: readonly PlacedToken[] }>;

/** Keys shorter than this are shared by too many names. */
const shortestKey = 4;

function judge(notes: readonly Noted<NameNote>[], article: ArticleReading, desk: DeskForms): FoundThing[] {
  const language = article.language.toLowerCase().split("-")[0] ?? "";
  const placed = notes
    .flatMap(({ reading, note }) => note.tokens.map((token) => ({ reading, token })))
    .map((one, order) => ({ ...one, order }));
  const source = new Set(notes.flatMap(({ note }) => [...note.source]));
  const spellings = spellingsOf(placed, language);
  return [
    ...foreignPlaces(placed, language),
    ...competingSpellings(spellings, source, desk),
    ...slips(spellings, source, desk),
    ...turnedNames(placed, desk),
    ...turnedBodies(notes, desk),
    ...changedOffices(placed),
  ];
}

/** Every spelling of the names, possessives and plurals taken off; what only starts sentences is no name. */
function spellingsOf(placed: readonly PlacedToken[], language: string): Map<string, Spelling> {
  const found = new Map<string, PlacedToken[]>();
  for (const one of placed) {
    const text = language === "de" ? one.token.text.replace(/(?<=\p{Ll}{4}[^s])s$/u, "") : one.token.text;
    const known = found.get(text);
    if (known) known.push(one);
    else found.set(text, [one]);
  }
  return new Map(
    [...found]
      .filter(([, where]) => where.some(({ token }) => !token.isStart || token.before !== null || token.after !== null))
      .map(([text, where]) => [text, { text, placed: where }]),
  );
}

/** "Teheran" in English: a finding by itself, beside "Tehran" or not. */
function foreignPlaces(placed: readonly PlacedToken[], language: string): FoundThing[] {
  return placed.flatMap(({ reading, token }) => {
    // "Roma Termini", "Radio Bruxelles": a name of something else.
    const own = token.before === null && token.after === null ? ownPlaceName(token.text, language) : null;
    if (own === null) return [];
    return [
      {
        category: "name-format",
        severity: "minor",
        confidence: 0.85,
        message: { code: "names.place", values: { name: token.text, own } },
        forms: [],
        places: [placeAt(reading, token, own)],
        fix: "replace",
        subject: ["place", ...neighbourhood(reading, token)],
      } satisfies FoundThing,
    ];
  });
}

/** Spellings that sound alike. */
function competingSpellings(
  spellings: ReadonlyMap<string, Spelling>,
  source: ReadonlySet<string>,
  desk: DeskForms,
): FoundThing[] {
  const groups = new Map<string, Spelling[]>();
  for (const spelling of spellings.values()) {
    const key = nameKey(spelling.text);
    if (key.length < shortestKey) continue;
    const group = groups.get(key);
    if (group) group.push(spelling);
    else groups.set(key, [spelling]);
  }
  return [...groups].flatMap(([, group]) => {
    const [usual, ...others] = group.toSorted((a, b) => b.placed.length - a.placed.length);
    if (!usual) return [];
    const rivals = others.filter((one) => isOnePerson(usual, one) && !(source.has(one.text) && source.has(usual.text)));
    return rivals.length === 0 ? [] : [competing([usual, ...rivals], desk, 0.75)];
  });
}

/** One letter off a name that stands more often. */
function slips(spellings: ReadonlyMap<string, Spelling>, source: ReadonlySet<string>, desk: DeskForms): FoundThing[] {
  const groups = new Map<string, Spelling[]>();
  for (const spelling of spellings.values()) {
    for (const pattern of slipPatterns(spelling.text)) {
      const group = groups.get(pattern);
      if (group) group.push(spelling);
      else groups.set(pattern, [spelling]);
    }
  }
  const told = new Set<Spelling>();
  return [...groups.values()].flatMap((group) => {
    const [usual, odd] = group.toSorted((a, b) => b.placed.length - a.placed.length);
    if (!usual || !odd || told.has(odd) || nameKey(usual.text) === nameKey(odd.text)) return [];
    if (usual.placed.length < 2 || odd.placed.length > 1 || source.has(odd.text) || !isOnePerson(usual, odd)) return [];
    told.add(odd);
    return [competing([usual, odd], desk, 0.6)];
  });
}

/**
 * Whether two spellings may be one name: the words beside them do not contradict each other. Anna Marks and Anne Berg
 * are two people; Sergei Marks and Sergey Marks one.
 */
function isOnePerson(one: Spelling, other: Spelling): boolean {
  if (one.text.replace(/[’']?s$/u, "") === other.text.replace(/[’']?s$/u, "")) return false;
  const beside = ({ placed }: Spelling, side: "before" | "after") =>
    new Set(placed.flatMap(({ token }) => (token[side] === null ? [] : [nameKey(token[side])])));
  return (["before", "after"] as const).every((side) => {
    const [left, right] = [beside(one, side), beside(other, side)];
    return left.size === 0 || right.size === 0 || [...left].some((name) => right.has(name));
  });
}

/** Spellings of one name, the most frequent first. */
function competing(found: readonly [Spelling, ...Spelling[]], desk: DeskForms, confidence: number): FoundThing {
  const term = found.find(({ text }) => isPreferred(text, desk) || desk.hasWord(text));
  const usual = term ?? found.find(({ text }) => desk.statusOf(text) !== "forbidden") ?? found[0];
  const all = [usual, ...found.filter((one) => one !== usual)];
  const isAhead = all.every((one) => one === usual || one.placed.length < usual.placed.length);
  const reason: RecommendationReason = term ? "term" : isAhead ? "mostFrequent" : "first";
  const forms = all.map(({ text, placed }) => ({
    text,
    count: placed.length,
    recommended: text === usual.text ? reason : null,
  }));
  return {
    category: "name-format",
    severity: "minor",
    confidence,
    message: { code: "names.spellings", values: { forms: forms.map(({ text, count }) => `${text} (${count}×)`) } },
    forms,
    places: all
      .flatMap((spelling) => spelling.placed.map((one) => ({ ...one, spelling })))
      .toSorted((a, b) => a.order - b.order)
      .map(({ reading, token, spelling }) =>
        placeAt(reading, token, spelling === usual ? null : token.text.replace(spelling.text, usual.text)),
      ),
    fix: "replace",
    subject: ["spellings", ...forms.map(({ text }) => text).sort()],
  };
}

function isPreferred(text: string, desk: DeskForms): boolean {
  return desk.statusOf(text) === "preferred";
}

/** "President Marks" here, "Prime Minister Marks" there. */
function changedOffices(placed: readonly PlacedToken[]): FoundThing[] {
  const people = new Map<string, PlacedToken[]>();
  for (const one of placed) {
    // The surname: the last word of the name.
    if (one.token.title === null || one.token.after !== null) continue;
    people.set(one.token.text, [...(people.get(one.token.text) ?? []).slice(0, 50), one]);
  }
  return [...people].flatMap(([name, where]) => {
    const titles = [...new Set(where.map(({ token }) => token.title ?? ""))];
    if (titles.length < 2) return [];
    return [
      {
        category: "entity",
        severity: "major",
        confidence: 0.5,
        message: { code: "names.office", values: { name, titles } },
        forms: titles.map((title) => ({
          text: title,
          count: where.filter(({ token }) => token.title === title).length,
          recommended: null,
        })),
        places: where.map(({ reading, token }) => placeAt(reading, token)),
        fix: null,
        subject: ["office", name, ...titles.toSorted()],
      } satisfies FoundThing,
    ];
  });
}
