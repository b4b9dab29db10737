import { allChecks } from "#lib/checks/all-checks";
import type { Check } from "#lib/checks/check";
import { echo } from "#lib/checks/echo";
import { literal } from "#lib/checks/literal";
import { spelling } from "#lib/checks/spelling";
import { loadSpeller } from "#lib/language/speller";
import { loadThesaurus } from "#lib/language/thesaurus";
import { ownLexiconsIn } from "./own-lexicons";

const loaded = new Map<string, Promise<readonly Check[]>>();

/**
 * Every detector for articles in a language (BCP 47), with its dictionaries and the newsroom's own lexicons from a
 * folder; loaded once per primary subtag.
 */
export function checksFor(tag: string, lexiconsFolder?: string): Promise<readonly Check[]> {
  const language = tag.toLowerCase().split("-")[0] ?? "";
  const known = loaded.get(language);
  if (known) return known;
  const checks = load(language, lexiconsFolder);
  loaded.set(language, checks);
  // A dictionary that could not be read is tried again by the next article.
  checks.catch(() => loaded.delete(language));
  return checks;
}

async function load(language: string, lexiconsFolder: string | undefined): Promise<readonly Check[]> {
  const [speller, thesaurus, lexicons] = await Promise.all([
    loadSpeller(language),
    loadThesaurus(language),
    ownLexiconsIn(lexiconsFolder),
  ]);
  return [...allChecks, literal(lexicons), echo(thesaurus?.isNear ?? null), ...(speller ? [spelling(speller)] : [])];
}
