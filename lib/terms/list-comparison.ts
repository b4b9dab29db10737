import { type TermContent, termIdentity } from "./term-content";
import type { ListedTerm } from "./term-list";

/** What bringing a line in would do: add a term, change one the desk has, or nothing. */
export type ListedFate = "new" | "changed" | "same";

/** A line of a list beside what the desk has; `id` is the desk's term of the same name, null for a new one. */
export type ComparedTerm = ListedTerm & Readonly<{ fate: ListedFate; id: string | null; before: TermContent | null }>;

/** Compares a list with a desk's terms, line by line. */
export function compareList(
  listed: readonly ListedTerm[],
  kept: readonly (TermContent & Readonly<{ id: string }>)[],
): ComparedTerm[] {
  const byIdentity = new Map(kept.map((term) => [termIdentity(term), term]));
  return listed.map(({ line, term }) => {
    const before = byIdentity.get(termIdentity(term)) ?? null;
    const fate = before === null ? "new" : saysTheSame(before, term) ? "same" : "changed";
    return { line, term, fate, id: before?.id ?? null, before };
  });
}

function saysTheSame(one: TermContent, other: TermContent): boolean {
  const told = ({ note, source, forms }: TermContent) =>
    JSON.stringify([note, source, forms.map((form) => [form.status, form.text, form.isCaseSensitive]).sort()]);
  return told(one) === told(other);
}
