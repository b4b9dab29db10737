import { isAcronym } from "./term-case";

/** What a desk says of a form: write this, this will do, never this. */
export const termStatuses = ["preferred", "admitted", "forbidden"] as const;
export type TermStatus = (typeof termStatuses)[number];

/** One way of writing a term. A form whose case counts is another word in another case: "US" is not "us". */
export type TermForm = Readonly<{ text: string; status: TermStatus; isCaseSensitive: boolean }>;

/** One thing and the forms a desk has for it, in one target language. Languages are BCP 47 tags. */
export type DeskTerm = Readonly<{
  /** Null: articles from every language. */
  sourceLanguage: string | null;
  targetLanguage: string;
  /** What the source says for it; null where the forms are a matter of the target language alone. */
  source: string | null;
  /** At least one; at most one is preferred. */
  forms: readonly TermForm[];
}>;

type Languages = Readonly<{ language: string; sourceLanguage: string | null }>;

/**
 * Whether a term is one for articles in these languages: a term for English holds in British English, not the other
 * way round. An article whose source language nobody knows takes terms from every one.
 */
export function isTermFor(term: DeskTerm, { language, sourceLanguage }: Languages): boolean {
  if (!isWithin(language, term.targetLanguage)) return false;
  return term.sourceLanguage === null || sourceLanguage === null || isWithin(sourceLanguage, term.sourceLanguage);
}

/** Whether a language is another one, or a variety of it ("en-GB" of "en"). RFC 4647, basic filtering. */
export function isWithin(tag: string, range: string): boolean {
  return `${tag.toLowerCase()}-`.startsWith(`${range.toLowerCase()}-`);
}

/** What the desk writes: the preferred form, else the only admitted one; null where a person has to choose. */
export function formToWrite({ forms }: DeskTerm): TermForm | null {
  const preferred = forms.find(({ status }) => status === "preferred");
  if (preferred) return preferred;
  const admitted = forms.filter(({ status }) => status === "admitted");
  return admitted.length === 1 ? (admitted[0] ?? null) : null;
}

/** What the desk writes in place of a form: initials for initials, a name for a name, where it admits one of the kind. */
export function formInPlaceOf(form: TermForm, term: DeskTerm): TermForm | null {
  const written = formToWrite(term);
  if (written === null || isAcronym(written.text) === isAcronym(form.text)) return written;
  const alike = term.forms.filter(
    ({ status, text }) => status === "admitted" && isAcronym(text) === isAcronym(form.text),
  );
  return alike.length === 1 ? (alike[0] ?? null) : written;
}
