import { readFileSync } from "node:fs";
import { type DeskTerm, isTermFor } from "#lib/checks/desk-term";
import { problemMessage } from "#lib/language/messages";
import { Problem } from "#lib/problem";
import { readTermList } from "#lib/terms/term-list";

/** A desk's terms from a file as the application reads it, those that are for articles in these languages. */
export async function termsFrom(
  file: string | null,
  language: string,
  sourceLanguage: string | null,
): Promise<readonly DeskTerm[]> {
  if (file === null) return [];
  try {
    const listed = readTermList(readFileSync(file, "utf8"), { sourceLanguage, targetLanguage: language });
    return listed.map(({ term }) => term).filter((term) => isTermFor(term, { language, sourceLanguage }));
  } catch (error) {
    if (error instanceof Problem)
      throw new Error(`${file}: ${await problemMessage("en", error.message, error.values)}`);
    throw error;
  }
}
