import { getTranslations } from "next-intl/server";
import { searchFields } from "#lib/articles/search/search-query";

/** What may be typed into the search, in the reader's words. */
export async function SearchHelp() {
  const t = await getTranslations("desk");
  const fields = searchFields.map((field) => `${t(`search.field.${field}`)}:`);
  const example = `${t("search.field.state")}:"${t("state.ready")}"`;
  return <bdi>{t("search.help", { fields: fields.join(" "), example })}</bdi>;
}
