import "server-only";
import { termStatuses } from "#lib/checks/desk-term";
import type { Transaction } from "#lib/db/client";
import { transaction } from "#lib/db/client";
import { Problem } from "#lib/problem";
import { liveTerms } from "#lib/terms/queries/term-rows";
import { headwordOf, type TermContent, termIdentity } from "#lib/terms/term-content";

/** Live terms a desk may have. */
const mostTerms = 20_000;

/**
 * Changes a desk's terms in one transaction, one writer at a time, and has its articles checked anew when somebody
 * asks. Whoever writes holds the desk's row, so that no two of them add the same term.
 */
export function changingTerms<Result>(deskId: string, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  return transaction(async (tx) => {
    await tx.desk.update({ where: { id: deskId }, data: { termsVersion: { increment: 1 } }, select: { id: true } });
    return work(tx);
  });
}

/** The columns of a term, forms aside, that follow from what it says. */
export function termRow(term: TermContent) {
  const { sourceLanguage, targetLanguage, source, note } = term;
  return { sourceLanguage, targetLanguage, source, note, name: headwordOf(term).toLowerCase() };
}

/** The rows of its forms: preferred, admitted, forbidden, each in the order given. */
export function formRows({ forms }: TermContent) {
  return termStatuses
    .flatMap((status) => forms.filter((form) => form.status === status))
    .map(({ text, status, isCaseSensitive }, position) => ({ position, text, status, isCaseSensitive }));
}

/** Refuses a term that the desk has already; `but` is the one that may be the same. */
export async function requireNew(tx: Transaction, deskId: string, term: TermContent, but?: string): Promise<void> {
  const { name, targetLanguage } = termRow(term);
  const alike = await liveTerms(tx, deskId, { name, targetLanguage });
  const known = alike.find((one) => one.id !== but && termIdentity(one) === termIdentity(term));
  if (known) throw new Problem("conflict", "termKnown", { form: headwordOf(known), line: 0, column: 0 });
}

/** Refuses more terms than a desk keeps. */
export async function requireRoom(tx: Transaction, deskId: string, more: number): Promise<void> {
  const count = more === 0 ? 0 : await tx.term.count({ where: { deskId, retiredAt: null } });
  if (count + more > mostTerms) throw new Problem("conflict", "termsTooMany", { most: mostTerms });
}
