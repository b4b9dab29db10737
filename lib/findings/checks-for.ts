import { allChecks, articleChecks } from "#lib/checks/all-checks";
import type { Check } from "#lib/checks/check";
import { besideTerms, deskForms } from "#lib/checks/desk-forms";
import type { DeskTerm } from "#lib/checks/desk-term";
import { echo } from "#lib/checks/echo";
import { literal } from "#lib/checks/literal";
import { spelling } from "#lib/checks/spelling";
import { terms } from "#lib/checks/terms";
import { loadSpeller } from "#lib/language/speller";
import { loadThesaurus } from "#lib/language/thesaurus";
import { ownLexiconsIn } from "./own-lexicons";

/** Detectors that come with a language: its dictionaries, and the newsroom's own lexicons. */
const loaded = new Map<string, Promise<readonly Check[]>>();
/** All detectors of a list of terms, as long as somebody holds the list. */
const withTerms = new WeakMap<readonly DeskTerm[], Map<string, readonly Check[]>>();

const noTerms: readonly DeskTerm[] = [];

/**
 * Every detector for articles in a language (BCP 47), with its dictionaries, the newsroom's own lexicons from a folder,
 * and its desk's terms, those that are for the article. Made once per primary subtag and list of terms.
 */
export async function checksFor(
  tag: string,
  lexiconsFolder?: string,
  deskTerms: readonly DeskTerm[] = noTerms,
): Promise<readonly Check[]> {
  const language = tag.toLowerCase().split("-")[0] ?? "";
  const own = await loadedFor(language, lexiconsFolder);
  if (deskTerms.length === 0) return [...allChecks, ...own];
  const made = withTerms.get(deskTerms) ?? new Map<string, readonly Check[]>();
  withTerms.set(deskTerms, made);
  const known = made.get(language);
  if (known) return known;
  const desk = deskForms(deskTerms);
  const beside = [...articleChecks(desk), ...own].map((check) => besideTerms(check, desk));
  const checks = [...beside, terms(deskTerms)];
  made.set(language, checks);
  return checks;
}

function loadedFor(language: string, lexiconsFolder: string | undefined): Promise<readonly Check[]> {
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
  return [literal(lexicons), echo(thesaurus?.isNear ?? null), ...(speller ? [spelling(speller)] : [])];
}
