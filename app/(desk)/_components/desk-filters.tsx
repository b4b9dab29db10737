import clsx from "clsx";
import { getLocale, getTranslations } from "next-intl/server";
import { Button, buttonClass } from "#components/ui/button";
import { SelectField, TextField } from "#components/ui/field";
import type { DeskFilter } from "#lib/articles/schema";
import { articleStates } from "#lib/articles/state";
import { languageName, languagesOffered } from "#lib/language/language-names";
import { deskAddress } from "#lib/articles/desk-address";
import { SearchHelp } from "./search-help";

/** On a phone the selects wait behind this box, so that the first article stays in sight. */
const toggleId = "more-filters";

type Props = Readonly<{
  filter: DeskFilter;
  people: readonly Readonly<{ id: string; name: string }>[];
  deskId: string;
}>;

/** My queue or all, and filters that live in the address: links and one form, with or without script. */
export async function DeskFilters({ filter, people, deskId }: Props) {
  const t = await getTranslations("desk");
  const locale = await getLocale();
  const languages = languagesOffered(locale);
  const isNarrowed = [filter.state, filter.source, filter.target, filter.assignee].some(Boolean);
  return (
    <div className="border-line border-b pb-4">
      <nav aria-label={t("title")} className="-mb-px flex gap-6 pb-3">
        {(["mine", "all"] as const).map((view) => (
          <a
            key={view}
            href={deskAddress(filter, { view, after: undefined })}
            aria-current={filter.view === view ? "page" : undefined}
            className={clsx(
              "border-b-2 pb-1 text-base no-underline",
              filter.view === view
                ? "border-accent font-semibold text-ink"
                : "border-transparent text-ink-soft hover:text-ink",
            )}
          >
            {t(`view.${view}`)}
          </a>
        ))}
      </nav>
      <form className="grid grid-cols-2 items-end gap-3 md:grid-cols-[repeat(4,minmax(0,1fr))_auto]">
        <input type="hidden" name="view" value={filter.view} />
        <input type="hidden" name="desk" value={deskId} />
        <TextField
          className="col-span-full"
          label={t("filter.search")}
          name="q"
          type="search"
          defaultValue={filter.q}
          hint={<SearchHelp />}
        />
        <input id={toggleId} type="checkbox" defaultChecked={isNarrowed} className="peer sr-only md:hidden" />
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
          {(isNarrowed || filter.q) && (
            <a href={deskAddress({ view: filter.view }, { desk: deskId })} className="self-center text-accent text-sm">
              {t("filter.clear")}
            </a>
          )}
        </div>
      </form>
    </div>
  );
}
