import { isWithin, type TermForm, type TermStatus } from "#lib/checks/desk-term";
import { isAcronym } from "#lib/checks/term-case";
import { readTbx } from "#lib/exchange/tbx/read";
import type { TbxConcept, TbxStatus, TbxTerm, Termbase } from "#lib/exchange/tbx/termbase";
import { headwordOf, longestNote, type TermContent, termIdentity } from "./term-content";

type Languages = Readonly<{ sourceLanguage: string | null; targetLanguage: string }>;

/** A term of a term base and the line its concept stands on. */
type BaseTerm = Readonly<{ line: number; term: TermContent }>;

/** Whether a pasted list is a term base in XML. */
export function isTermBase(text: string): boolean {
  return /^\s*</.test(text);
}

/**
 * The terms of a TBX or martif file between two languages (their varieties too): a term for each word of the source.
 * Deprecated and superseded forms are forbidden; a form of no status is preferred when it is the only one, else
 * admitted. Two concepts of one name are one term here. Throws `Problem("invalid")` for what is no term base.
 */
export function readTermBase(xml: string, languages: Languages): BaseTerm[] {
  const { concepts, lines } = readTbx(xml);
  const terms = new Map<string, BaseTerm>();
  for (const [index, concept] of concepts.entries()) {
    for (const term of termsOf(concept, languages)) {
      const identity = termIdentity(term);
      const known = terms.get(identity);
      terms.set(identity, known ? { ...known, term: together(known.term, term) } : { line: lines[index] ?? 0, term });
    }
  }
  return [...terms.values()];
}

/** Terms as a term base: a concept each. Which forms' case counts is not said in TBX. */
export function termBaseOf(terms: readonly TermContent[]): Termbase {
  const concepts = terms.map(({ source, sourceLanguage, targetLanguage, forms, note }, index): TbxConcept => {
    const sources = source !== null && sourceLanguage !== null ? [{ language: sourceLanguage, text: source }] : [];
    return {
      id: `c${index + 1}`,
      remarks: note === "" ? [] : [{ kind: "definition", text: note }],
      languages: [
        ...sources.map(({ language, text }) => ({
          language,
          remarks: [],
          terms: [{ text, status: null, remarks: [] }],
        })),
        { language: targetLanguage, remarks: [], terms: forms.map(baseTermOf) },
      ],
    };
  });
  return { language: terms[0]?.targetLanguage ?? null, concepts };
}

const statusHere: Readonly<Record<TbxStatus, TermStatus>> = {
  preferred: "preferred",
  admitted: "admitted",
  deprecated: "forbidden",
  superseded: "forbidden",
};

const statusThere: Readonly<Record<TermStatus, TbxStatus>> = {
  preferred: "preferred",
  admitted: "admitted",
  forbidden: "deprecated",
};

function baseTermOf({ text, status }: TermForm): TbxTerm {
  return { text, status: statusThere[status], remarks: [] };
}

function termsOf(concept: TbxConcept, { sourceLanguage, targetLanguage }: Languages): TermContent[] {
  const forms = formsOf(termsIn(concept, targetLanguage));
  if (forms.length === 0) return [];
  const sources = sourceLanguage === null ? [] : termsIn(concept, sourceLanguage);
  const living = sources.filter(({ status }) => status === null || statusHere[status] !== "forbidden");
  const about = { sourceLanguage, targetLanguage, forms, note: noteOf(concept, targetLanguage) };
  if (living.length === 0) return [{ ...about, source: null }];
  return [...new Set(living.map(({ text }) => text))].map((source) => ({ ...about, source }));
}

function termsIn({ languages }: TbxConcept, wanted: string): TbxTerm[] {
  return languages.flatMap(({ language, terms }) => (isWithin(language.replaceAll("_", "-"), wanted) ? terms : []));
}

function formsOf(terms: readonly TbxTerm[]): TermForm[] {
  const isAlone = terms.length === 1;
  const forms = new Map<string, TermForm>();
  let hasPreferred = false;
  for (const { text, status } of terms) {
    if (text === "" || forms.has(text.toLowerCase())) continue;
    const said: TermStatus = status === null ? (isAlone ? "preferred" : "admitted") : statusHere[status];
    // A desk writes one form; the file may prefer several.
    const here: TermStatus = said === "preferred" && hasPreferred ? "admitted" : said;
    hasPreferred ||= here === "preferred";
    forms.set(text.toLowerCase(), { text, status: here, isCaseSensitive: isAcronym(text) });
  }
  return [...forms.values()];
}

function noteOf({ remarks, languages }: TbxConcept, language: string): string {
  const inLanguage = languages.filter((one) => isWithin(one.language.replaceAll("_", "-"), language));
  const all = [...remarks, ...inLanguage.flatMap((one) => one.remarks)];
  const found = all.find(({ kind }) => kind === "definition") ?? all.find(({ kind }) => kind === "note");
  return (found?.text ?? "").slice(0, longestNote).replace(/\p{Surrogate}/gu, "");
}

function together(one: TermContent, other: TermContent): TermContent {
  const known = new Set(one.forms.map(({ text }) => text.toLowerCase()));
  const more = other.forms
    .filter(({ text }) => !known.has(text.toLowerCase()))
    .map((form) =>
      form.status === "preferred" && headwordOf(one) !== form.text ? { ...form, status: "admitted" as const } : form,
    );
  return { ...one, forms: [...one.forms, ...more] };
}
