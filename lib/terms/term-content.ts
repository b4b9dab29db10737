import type { DeskTerm, TermForm } from "#lib/checks/desk-term";
import { isWithin } from "#lib/checks/desk-term";
import { termTokens } from "#lib/checks/term-tokens";
import { Problem, type ProblemValues } from "#lib/problem";

/** A term as people keep it: with a definition, or why it is so. */
export type TermContent = DeskTerm & Readonly<{ note: string }>;

/** UTF-16 units of a form, and of what the source says. */
export const longestForm = 120;
export const longestNote = 500;
/** UTF-16 units of a pasted list: an action takes a megabyte at once, and a unit has up to three bytes. */
export const longestList = 300_000;
/** Forms of one term. */
export const mostForms = 20;
/** Words and signs of a form that the detector reads (lib/checks/term-matcher). */
const mostPieces = 31;

/** Where a term stands in a list of them, both counted from 1; line 0 for a term by itself. */
export type TermPlace = Readonly<{ line: number; column: number }>;

/** What separates forms in a list. */
export const formSeparator = "|";

/** Refuses a term that says nothing, or two things. `placeOf` says where in a list a form stands. */
export function requireSound(term: TermContent, placeOf: (text: string | null) => TermPlace = byItself): void {
  const refuse = (message: string, text: string | null, values: ProblemValues = {}) => {
    throw new Problem("invalid", message, { ...placeOf(text), ...values });
  };
  const { forms, source, sourceLanguage, targetLanguage } = term;
  if (forms.length === 0) refuse("termWithoutForms", null);
  if (forms.length > mostForms) refuse("termManyForms", forms[mostForms]?.text ?? null, { most: mostForms });
  if (sourceLanguage !== null && isOneLanguage(sourceLanguage, targetLanguage)) refuse("termOneLanguage", null);
  if (source !== null && sourceLanguage === null) refuse("termSourceLanguage", source);
  for (const text of [...forms.map((form) => form.text), ...(source === null ? [] : [source])]) {
    const pieces = termTokens(text);
    if (!pieces.some(({ kind }) => kind === "word" || kind === "unspaced"))
      refuse("termNoLetters", text, { form: text });
    if (text.length > longestForm || pieces.length > mostPieces) refuse("termTooLong", text, { most: longestForm });
    if (text.includes(formSeparator)) refuse("termSeparator", text, { form: text });
  }
  const preferred = forms.filter(({ status }) => status === "preferred");
  if (preferred.length > 1) refuse("termTwoPreferred", preferred[1]?.text ?? null);
  const twice = forms.find((form, at) => forms.slice(0, at).some((other) => isSameForm(form, other)));
  if (twice) refuse("termFormTwice", twice.text, { form: twice.text });
}

function byItself(): TermPlace {
  return { line: 0, column: 0 };
}

function isOneLanguage(one: string, other: string): boolean {
  return isWithin(one, other) || isWithin(other, one);
}

/** Two ways of writing one form; "US" and "us" are two forms where the case of both counts. */
function isSameForm(one: TermForm, other: TermForm): boolean {
  if (one.isCaseSensitive && other.isCaseSensitive) return one.text === other.text;
  return one.text.toLowerCase() === other.text.toLowerCase();
}

/** The form a term is listed under: the preferred one, else the first. */
export function headwordOf({ forms }: Pick<DeskTerm, "forms">): string {
  return (forms.find(({ status }) => status === "preferred") ?? forms[0])?.text ?? "";
}

/** What a term is known by at its desk: there are never two with the same. */
export function termIdentity(term: Pick<DeskTerm, "forms" | "source" | "sourceLanguage" | "targetLanguage">): string {
  const { source, sourceLanguage, targetLanguage } = term;
  return [targetLanguage, sourceLanguage ?? "", source ?? "", headwordOf(term)].join("\u0000").toLowerCase();
}

/** A term in one line, as the record keeps it: "abattu: + dejected, ~ downcast, - shot down". */
export function termLine({ source, forms }: Pick<DeskTerm, "source" | "forms">): string {
  const signs = { preferred: "+", admitted: "~", forbidden: "−" } as const;
  const told = forms.map(({ status, text }) => `${signs[status]} ${text}`).join(", ");
  return source === null ? told : `${source}: ${told}`;
}
