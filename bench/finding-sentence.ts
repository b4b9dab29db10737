import { createTranslator } from "use-intl/core";
import type { Finding } from "#lib/checks/finding";
import { loadMessages } from "#lib/language/messages";

/** A finding's sentence in English. */
export async function englishSentences(): Promise<(finding: Finding) => string> {
  const { finding: messages } = await loadMessages("en");
  const list = new Intl.ListFormat("en");
  return ({ detector, message: { code, values } }) => {
    const translate = createTranslator<Record<string, string>>({ locale: "en", messages: messages[detector] });
    const said = Object.entries(values).map(([name, value]): [string, string | number] => [
      name,
      typeof value === "string" || typeof value === "number" ? value : list.format(value),
    ]);
    return translate(code.slice(detector.length + 1), Object.fromEntries(said));
  };
}
