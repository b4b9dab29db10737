import "server-only";
import type { Transaction } from "#lib/db/client";
import type { Prisma } from "#lib/db/generated/client";
import type { TermContent } from "#lib/terms/term-content";

/** What makes a term, as the database has it. */
export const termColumns = {
  id: true,
  sourceLanguage: true,
  targetLanguage: true,
  source: true,
  note: true,
  forms: { orderBy: { position: "asc" }, select: { text: true, status: true, isCaseSensitive: true } },
} as const satisfies Prisma.TermSelect;

/** A term with its id. */
export type StoredTerm = TermContent & Readonly<{ id: string }>;

/** A desk's live terms, in the order of their names. */
export function liveTerms(
  tx: Transaction,
  deskId: string,
  where: Omit<Prisma.TermWhereInput, "deskId" | "retiredAt"> = {},
): Promise<StoredTerm[]> {
  return tx.term.findMany({
    where: { ...where, deskId, retiredAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: termColumns,
  });
}
