import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button";
import { SelectField, TextField } from "#components/ui/field";
import { languageName } from "#lib/language/language-names";
import type { TermFilter } from "#lib/terms/schema";
import { termsAddress } from "./terms-address";

type Props = Readonly<{ filter: TermFilter; targetLanguages: readonly string[] }>;

/** What to look for among the terms: one form that lives in the address. */
export async function TermFilters({ filter, targetLanguages }: Props) {
  const t = await getTranslations("terms");
  const locale = await getLocale();
  return (
    <form className="grid grid-cols-2 items-end gap-3 pb-4 md:grid-cols-[2fr_minmax(0,1fr)_auto]">
      <input type="hidden" name="desk" value={filter.desk} />
      <TextField
        className="max-md:col-span-2"
        label={t("search")}
        name="q"
        type="search"
        dir="auto"
        defaultValue={filter.q}
      />
      <SelectField label={t("target")} name="target" defaultValue={filter.target ?? ""}>
        <option value="">{t("any")}</option>
        {targetLanguages.map((language) => (
          <option key={language} value={language}>
            {languageName(language, locale)}
          </option>
        ))}
      </SelectField>
      <div className="flex gap-3 max-md:justify-self-end">
        <Button type="submit">{t("apply")}</Button>
        {(filter.q || filter.target) && (
          <a href={termsAddress({ desk: filter.desk }, {})} className="self-center text-accent text-sm">
            {t("clear")}
          </a>
        )}
      </div>
    </form>
  );
}
