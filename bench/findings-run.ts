import { checkArticle } from "#lib/checks/all-checks";
import type { Check } from "#lib/checks/check";
import type { CheckedArticle } from "#lib/checks/checked-article";
import type { Finding } from "#lib/checks/finding";
import { checksFor as everyCheck } from "#lib/findings/checks-for";
import type { Options } from "./findings-options";
import { termsFrom } from "./findings-terms";

type Chosen = Pick<Options, "detector" | "terms" | "source">;

/** All detectors, or the one asked for; with the dictionary of a language where there is one, and the terms given. */
export async function checksFor(
  { detector, terms, source }: Chosen,
  language: string,
  sourceLanguage: string | null = source,
): Promise<readonly Check[]> {
  const deskTerms = await termsFrom(terms, language, sourceLanguage);
  const checks = await everyCheck(language, process.env.STET_LEXICONS, deskTerms);
  return detector === null ? checks : checks.filter((check) => check.detector === detector);
}

export async function checker(
  options: Chosen,
  { targetLanguage, sourceLanguage }: Pick<CheckedArticle, "targetLanguage" | "sourceLanguage">,
): Promise<(article: CheckedArticle) => readonly Finding[]> {
  const checks = await checksFor(options, targetLanguage, sourceLanguage);
  return (article) => checkArticle(article, null, new Set(), checks).findings;
}
