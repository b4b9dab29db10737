import "server-only";
import type { z } from "zod";
import type { Viewer } from "#lib/auth/viewer";
import { db } from "#lib/db/client";
import { requireKeepTerms } from "#lib/terms/access";
import { compareList, type ListedFate } from "#lib/terms/list-comparison";
import type { termListInput } from "#lib/terms/schema";
import type { TermContent } from "#lib/terms/term-content";
import { readTermList } from "#lib/terms/term-list";
import { liveTerms } from "./term-rows";

/** Lines of a list that are shown before it is brought in. */
const mostShown = 200;

export type ListPreview = Readonly<{
  counts: Readonly<Record<ListedFate, number>>;
  /** Lines that would change something, the first ones. */
  lines: readonly Readonly<{ line: number; fate: ListedFate; term: TermContent }>[];
}>;

/** What bringing a pasted list in would do; nothing is stored. */
export async function previewList(
  viewer: Viewer,
  { deskId, text, ...languages }: z.output<typeof termListInput>,
): Promise<ListPreview> {
  requireKeepTerms(viewer, deskId);
  const compared = compareList(readTermList(text, languages), await liveTerms(db(), deskId));
  const of = (fate: ListedFate) => compared.filter((one) => one.fate === fate).length;
  return {
    counts: { new: of("new"), changed: of("changed"), same: of("same") },
    lines: compared
      .filter(({ fate }) => fate !== "same")
      .slice(0, mostShown)
      .map(({ line, fate, term }) => ({ line, fate, term })),
  };
}
