import { getFormatter, getTranslations } from "next-intl/server";
import { searchFields } from "#lib/articles/search/search-query";

/** What may be typed into the search, in the reader's words. */
export async function SearchHelp() {
  const t = await getTranslations("desk");
  const format = await getFormatter();
  const fields = searchFields.map((field) => `${t(`search.field.${field}`)}:`);
  const example = `${t("search.field.state")}:${t("state.ready").toLowerCase()}`;
  return <bdi>{t("search.help", { fields: format.list(fields, { type: "disjunction" }), example })}</bdi>;
}
