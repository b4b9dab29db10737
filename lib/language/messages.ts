import { createTranslator } from "use-intl/core";
import type { ProblemValues } from "#lib/problem";
import type { enMessages } from "./catalogue/en-messages";
import type { Locale } from "./locale";

/** The shape every language has to fill; English is written first. */
export type Messages = typeof enMessages;

const catalogues: Record<Locale, () => Promise<Messages>> = {
  en: async () => (await import("./catalogue/en-messages")).enMessages,
  fr: async () => (await import("./catalogue/fr-messages")).frMessages,
  ar: async () => (await import("./catalogue/ar-messages")).arMessages,
};

/** All messages of one language, loaded once. */
export function loadMessages(locale: Locale): Promise<Messages> {
  return catalogues[locale]();
}

/** The sentence for a problem's key in this language; the key itself when a message is missing. */
export async function problemMessage(locale: Locale, key: string, values: ProblemValues): Promise<string> {
  const { problem } = await loadMessages(locale);
  const translate = createTranslator<Record<string, string>>({ locale, messages: problem, onError: () => undefined });
  return translate(key, values);
}
