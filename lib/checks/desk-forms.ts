import type { Check, FoundThing } from "./check";
import type { DeskTerm, TermStatus } from "./desk-term";
import type { FindingCode } from "./finding";

/** What a desk has already said of a form. */
export type DeskForms = Readonly<{
  /** Null when the text is none of its forms. */
  statusOf: (text: string) => TermStatus | null;
  /** Whether a word with a capital is one of a preferred form of several: "Sergei" of "Sergei Lind". */
  hasWord: (word: string) => boolean;
}>;

export const noDeskForms: DeskForms = { statusOf: () => null, hasWord: () => false };

const ranks: Record<TermStatus, number> = { preferred: 2, admitted: 1, forbidden: 0 };

/** The forms of terms that are for one article; where two terms differ over a form, the kinder word counts. */
export function deskForms(terms: readonly DeskTerm[]): DeskForms {
  const exact = new Map<string, TermStatus>();
  const anyCase = new Map<string, TermStatus>();
  const words = new Set<string>();
  for (const { text, status, isCaseSensitive } of terms.flatMap(({ forms }) => forms)) {
    const [known, key] = isCaseSensitive ? [exact, text] : [anyCase, text.toLowerCase()];
    const before = known.get(key);
    if (before === undefined || ranks[before] < ranks[status]) known.set(key, status);
    if (status !== "preferred" || !/\s/u.test(text)) continue;
    for (const word of text.split(/\s+/u)) if (/^\p{Lu}\p{Ll}/u.test(word)) words.add(word);
  }
  return {
    statusOf: (text) => exact.get(text) ?? anyCase.get(text.toLowerCase()) ?? null,
    hasWord: (word) => words.has(word),
  };
}

/**
 * Of competing forms, those a desk leaves to choose from: its preferred ones, else all it does not forbid, else all.
 * `isTerm` when it prefers one.
 */
export function leftByDesk<Form>(
  forms: readonly Form[],
  textOf: (form: Form) => string,
  desk: DeskForms,
): Readonly<{ left: readonly Form[]; isTerm: boolean }> {
  const preferred = forms.filter((form) => desk.statusOf(textOf(form)) === "preferred");
  if (preferred.length > 0) return { left: preferred, isTerm: true };
  const open = forms.filter((form) => desk.statusOf(textOf(form)) !== "forbidden");
  return { left: open.length > 0 ? open : forms, isTerm: false };
}

/** Findings about single places that a desk has settled by having a term for the words. */
const settled: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "names.place",
  "initialisms.letters",
  "literal.sourced",
  "literal.alone",
  "spelling.slip",
  "spelling.joined",
  "untranslated.script",
  "untranslated.run",
  "untranslated.word",
]);
/** Findings about competing forms that a desk has settled when it has a word on each of them. */
const settledTogether = /^(?:variants\.|names\.(?:spellings|order|body)$|initialisms\.(?:competing|strayed|stray)$)/;

/** A detector that leaves to the desk's terms what they have settled, so that nothing is told twice or against them. */
export function besideTerms({ detector, run }: Check, desk: DeskForms): Check {
  return { detector, run: (article) => run(article).flatMap((found) => withoutSettled(found, desk)) };
}

function withoutSettled(found: FoundThing, desk: DeskForms): FoundThing[] {
  const { message, forms, places } = found;
  if (settledTogether.test(message.code)) return forms.every(({ text }) => desk.statusOf(text) !== null) ? [] : [found];
  if (!settled.has(message.code)) return [found];
  const left = places.filter(({ quote }) => desk.statusOf(quote) === null);
  return left.length === 0 ? [] : [{ ...found, places: left }];
}
