import { getLocale, getTranslations } from "next-intl/server";
import { Button, buttonClass } from "#components/ui/button";
import { SelectField, TextField } from "#components/ui/field";
import { deskAddress, isNarrowed } from "#lib/articles/desk-address";
import type { DeskFilter } from "#lib/articles/schema";
import { articleStates } from "#lib/articles/state";
import { languageName, languagesOffered } from "#lib/language/language-names";
import type { SavedView } from "#lib/views/queries";
import { SearchHelp } from "./search-help";
import { DeskViews } from "./views/desk-views";

/** On a phone the selects wait behind this box, so that the first article stays in sight. */
const toggleId = "more-filters";

type Props = Readonly<{
  filter: DeskFilter;
  people: readonly Readonly<{ id: string; name: string }>[];
  deskId: string;
  views: readonly SavedView[];
  mayShare: boolean;
}>;

/** Views, and filters that live in the address: links and one form, with or without script. */
export async function DeskFilters({ filter, people, deskId, views, mayShare }: Props) {
  const t = await getTranslations("desk");
  const locale = await getLocale();
  const languages = languagesOffered(locale);
  const isOpen = isNarrowed({ ...filter, q: undefined });
  return (
    <div className="border-line border-b pb-4">
      <DeskViews filter={filter} deskId={deskId} views={views} mayShare={mayShare} />
      <form className="grid grid-cols-2 items-end gap-3 md:grid-cols-[repeat(4,minmax(0,1fr))_auto]">
        <input type="hidden" name="view" value={filter.view} />
        <input type="hidden" name="desk" value={deskId} />
        {filter.changed && <input type="hidden" name="changed" value={filter.changed} />}
        <TextField
          className="col-span-full"
          label={t("filter.search")}
          name="q"
          type="search"
          defaultValue={filter.q}
          hint={<SearchHelp />}
        />
        <input id={toggleId} type="checkbox" defaultChecked={isOpen} className="peer sr-only md:hidden" />
        <label
          htmlFor={toggleId}
          className={buttonClass(
            "plain",
            "justify-self-start peer-focus-visible:outline-2 peer-focus-visible:outline-accent md:hidden",
          )}
        >
          {t("filter.more")}
        </label>
        <div className="col-span-2 hidden grid-cols-2 gap-3 peer-checked:grid md:contents">
          <SelectField label={t("filter.state")} name="state" defaultValue={filter.state ?? ""}>
            <option value="">{t("filter.any")}</option>
            {articleStates.map((state) => (
              <option key={state} value={state}>
                {t(`state.${state}`)}
              </option>
            ))}
          </SelectField>
          {(["source", "target"] as const).map((side) => (
            <SelectField key={side} label={t(`filter.${side}`)} name={side} defaultValue={filter[side] ?? ""}>
              <option value="">{t("filter.any")}</option>
              {languages.map((language) => (
                <option key={language} value={language}>
                  {languageName(language, locale)}
                </option>
              ))}
            </SelectField>
          ))}
          <SelectField label={t("filter.assignee")} name="assignee" defaultValue={filter.assignee ?? ""}>
            <option value="">{t("filter.any")}</option>
            <option value="nobody">{t("filter.nobody")}</option>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        </div>
        <div className="flex gap-2 max-md:justify-self-end">
          <Button type="submit">{t("filter.apply")}</Button>
          {isNarrowed(filter) && (
            <a href={deskAddress({ view: filter.view }, { desk: deskId })} className="self-center text-accent text-sm">
              {t("filter.clear")}
            </a>
          )}
        </div>
      </form>
    </div>
  );
}
