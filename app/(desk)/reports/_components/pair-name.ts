import { languageName } from "#lib/language/language-names";

type Translate = (key: "pairName", values: { source: string; target: string }) => string;

/** Says a pair such as "fr>en" in the reader's language. */
export function pairNamer(t: Translate, locale: string): (pair: string) => string {
  return (pair) => {
    const [source = "", target = ""] = pair.split(">");
    return t("pairName", { source: languageName(source, locale), target: languageName(target, locale) });
  };
}
