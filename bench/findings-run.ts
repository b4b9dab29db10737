import { checkArticle } from "#lib/checks/all-checks";
import type { Check } from "#lib/checks/check";
import type { CheckedArticle } from "#lib/checks/checked-article";
import type { Finding } from "#lib/checks/finding";
import { checksFor as everyCheck } from "#lib/findings/checks-for";
import type { Options } from "./findings-options";

/** All detectors, or the one asked for; with the dictionary of a language where there is one. */
export async function checksFor({ detector }: Pick<Options, "detector">, language: string): Promise<readonly Check[]> {
  const checks = await everyCheck(language, process.env.STET_LEXICONS);
  return detector === null ? checks : checks.filter((check) => check.detector === detector);
}

export async function checker(
  options: Pick<Options, "detector">,
  language: string,
): Promise<(article: CheckedArticle) => readonly Finding[]> {
  const checks = await checksFor(options, language);
  return (article) => checkArticle(article, null, new Set(), checks).findings;
}
