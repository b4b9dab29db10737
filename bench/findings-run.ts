import { allChecks, checkArticle } from "#lib/checks/all-checks";
import type { Check } from "#lib/checks/check";
import type { CheckedArticle } from "#lib/checks/checked-article";
import type { Finding } from "#lib/checks/finding";
import { spelling } from "#lib/checks/spelling";
import { loadSpeller } from "#lib/language/speller";
import type { Options } from "./findings-options";

/** All detectors, or the one asked for; with the dictionary of a language where there is one. */
export async function checksFor({ detector }: Pick<Options, "detector">, language: string): Promise<readonly Check[]> {
  const speller = await loadSpeller(language);
  const checks = speller ? [...allChecks, spelling(speller)] : allChecks;
  return detector === null ? checks : checks.filter((check) => check.detector === detector);
}

export async function checker(
  options: Pick<Options, "detector">,
  language: string,
): Promise<(article: CheckedArticle) => readonly Finding[]> {
  const checks = await checksFor(options, language);
  return (article) => checkArticle(article, null, new Set(), checks).findings;
}
