import "server-only";
import { vocabularyOf } from "#lib/articles/search/vocabulary";
import { type Wanted, wantedBy } from "#lib/articles/search/wanted";
import type { Viewer } from "#lib/auth/viewer";
import { isLocale } from "#lib/language/locale";
import { loadMessages } from "#lib/language/messages";
import { listNames } from "./list-articles";

/** What a reader of this desk asks for by `text`, in the words of their language and in English; null for nothing. */
export async function readSearch(
  viewer: Viewer,
  deskId: string,
  text: string | undefined,
  language: string,
): Promise<Wanted | null> {
  if (!text) return null;
  const locale = isLocale(language) ? language : "en";
  const [own, english, people] = await Promise.all([
    loadMessages(locale),
    loadMessages("en"),
    listNames(viewer, deskId),
  ]);
  return wantedBy(text, vocabularyOf(locale, own, english, people));
}
