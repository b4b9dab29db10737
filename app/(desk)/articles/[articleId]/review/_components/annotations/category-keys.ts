import { type CategoryId, shownRefinements } from "#lib/quality/category";

const letters = "abcdefghijklmnopqrstuvwxyz";

/**
 * The categories that are shown: the desk's, each with a letter; behind them the finer ones of what is chosen, what was
 * offered, and what was found by typing.
 */
export function offeredCategories(
  desk: readonly CategoryId[],
  offered: readonly CategoryId[],
  chosen: CategoryId | null,
): readonly CategoryId[] {
  const family = Object.entries(shownRefinements).find(
    ([id, finer]) => id === chosen || finer.some((each) => each === chosen),
  );
  const refinements = family ? family[1] : [];
  return [...new Set([...desk, ...refinements, ...offered, ...(chosen ? [chosen] : [])])];
}

/** The letter that chooses the category at this place; null past the alphabet. */
export function keyOf(index: number): string | null {
  return letters[index] ?? null;
}

export function categoryForKey(letter: string | null, offered: readonly CategoryId[]): CategoryId | null {
  return letter === null ? null : (offered[letters.indexOf(letter)] ?? null);
}

/** The letter that was pressed: as written on the keyboard, by its place where the keyboard is not Latin. */
export function letterOf({ key, code }: Readonly<{ key: string; code: string }>): string | null {
  const written = key.toLowerCase();
  if (/^[a-z]$/.test(written)) return written;
  const isOtherLetter = key.length === 1 && !/^[\x20-\x7e]$/.test(key);
  return isOtherLetter ? (code.match(/^Key([A-Z])$/)?.[1]?.toLowerCase() ?? null) : null;
}
