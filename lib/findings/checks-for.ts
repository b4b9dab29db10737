import { allChecks } from "#lib/checks/all-checks";
import type { Check } from "#lib/checks/check";
import { echo } from "#lib/checks/echo";
import { spelling } from "#lib/checks/spelling";
import { loadSpeller } from "#lib/language/speller";
import { loadThesaurus } from "#lib/language/thesaurus";

const loaded = new Map<string, Promise<readonly Check[]>>();

/** Every detector for articles in a language (BCP 47), with its dictionaries; loaded once per primary subtag. */
export function checksFor(tag: string): Promise<readonly Check[]> {
  const language = tag.toLowerCase().split("-")[0] ?? "";
  const known = loaded.get(language);
  if (known) return known;
  const checks = load(language);
  loaded.set(language, checks);
  // A dictionary that could not be read is tried again by the next article.
  checks.catch(() => loaded.delete(language));
  return checks;
}

async function load(language: string): Promise<readonly Check[]> {
  const [speller, thesaurus] = await Promise.all([loadSpeller(language), loadThesaurus(language)]);
  return [...allChecks, echo(thesaurus?.isNear ?? null), ...(speller ? [spelling(speller)] : [])];
}
