import { articleStates } from "#lib/articles/state";
import { detectors } from "#lib/checks/finding";
import { languageName, languagesOffered } from "#lib/language/language-names";
import type { Locale } from "#lib/language/locale";
import type { Messages } from "#lib/language/messages";
import { englishFields, searchFields } from "./search-query";
import type { Vocabulary } from "./wanted";

/** What the reader may call things: by their own language, and by English. */
export function vocabularyOf(
  locale: Locale,
  own: Messages,
  english: Messages,
  people: Vocabulary["people"],
): Vocabulary {
  const both = [own, english];
  return {
    people,
    fields: new Map([
      ...englishFields,
      ...searchFields.map((field) => [own.desk.search.field[field].toLowerCase(), field] as const),
    ]),
    states: articleStates.flatMap((key) => both.map(({ desk }) => ({ key, name: desk.state[key] }))),
    detectors: detectors.flatMap((key) => both.map(({ detector }) => ({ key, name: detector.name[key] }))),
    languages: languagesOffered("en").flatMap((key) =>
      [locale, "en"].map((each) => ({ key, name: languageName(key, each) })),
    ),
  };
}
