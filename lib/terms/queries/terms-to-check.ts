import "server-only";
import type { Transaction } from "#lib/db/client";
import { liveTerms, type StoredTerm } from "./term-rows";

type Pair = Readonly<{ sourceLanguage: string; targetLanguage: string }>;

/** Lists held ready: one for each desk and pair of languages that was checked last. */
const kept = new Map<string, readonly StoredTerm[]>();
const mostLists = 16;

const noTerms: readonly StoredTerm[] = [];

/**
 * The terms of a desk for articles of a pair of languages; the same list as long as the desk's terms are of one
 * version, so that what was made of it holds.
 */
export async function termsToCheck(
  tx: Transaction,
  deskId: string,
  version: number,
  { sourceLanguage, targetLanguage }: Pair,
): Promise<readonly StoredTerm[]> {
  if (version === 0) return noTerms;
  const key = [deskId, version, sourceLanguage, targetLanguage].join(" ");
  const known = kept.get(key);
  kept.delete(key);
  const terms =
    known ??
    (await liveTerms(tx, deskId, {
      targetLanguage: { in: rangesOf(targetLanguage) },
      OR: [{ sourceLanguage: null }, { sourceLanguage: { in: rangesOf(sourceLanguage) } }],
    }));
  kept.set(key, terms);
  const [oldest] = kept.keys();
  if (kept.size > mostLists && oldest !== undefined) kept.delete(oldest);
  return terms;
}

/** Every tag a language is within: "zh-Hant-TW", "zh-Hant", "zh". */
function rangesOf(tag: string): string[] {
  const parts = tag.split("-");
  return parts.map((_, at) => parts.slice(0, at + 1).join("-"));
}
