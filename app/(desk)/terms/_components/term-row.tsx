"use client";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { TermForms } from "#components/text/term-forms";
import { Menu, MenuItem } from "#components/ui/menu";
import { languageName } from "#lib/language/language-names";
import { headwordOf } from "#lib/terms/term-content";
import type { ShownTerm } from "./term-table";

type Props = Readonly<{
  term: ShownTerm;
  /** Null for whoever may only read. */
  keep: Readonly<{ change: () => void; retire: () => void }> | null;
}>;

/** One term: its forms by what the desk says of them, its source, its note. */
export function TermRow({ term, keep }: Props) {
  const t = useTranslations("terms");
  const locale = useLocale();
  const format = useFormatter();
  const { forms, source, sourceLanguage, targetLanguage, note, changedAt, changedBy } = term;
  const language = languageName(targetLanguage, locale);
  return (
    <tr className="border-line border-b align-top max-md:grid max-md:gap-1 max-md:py-3">
      <td className="px-2 py-2.5">
        <TermForms forms={forms} language={targetLanguage} />
        <p className="text-ink-faint text-sm">{language}</p>
      </td>
      <td className="px-2 py-2.5 max-md:py-0">
        {source !== null && (
          <bdi lang={sourceLanguage ?? undefined} className="font-serif text-lg">
            {source}
          </bdi>
        )}
        <p className="text-ink-faint text-sm">
          {sourceLanguage === null ? t("fromAny") : languageName(sourceLanguage, locale)}
        </p>
      </td>
      <td className="max-w-md whitespace-pre-line px-2 py-2.5 text-sm [overflow-wrap:anywhere] max-md:py-0">
        <bdi>{note}</bdi>
      </td>
      <td className="px-2 py-2.5 text-ink-soft text-sm max-md:py-0">
        <bdi>{changedBy}</bdi>
        <time dateTime={changedAt} className="block text-ink-faint max-md:ms-2 max-md:inline">
          {format.dateTime(new Date(changedAt), "short")}
        </time>
      </td>
      {keep && (
        <td className="px-2 py-2.5 max-md:py-0">
          <Menu
            look="quiet"
            label={
              <>
                <span aria-hidden="true">{t("columns.actions")}</span>
                <span className="sr-only">{t("actionsOf", { term: headwordOf(term) })}</span>
              </>
            }
          >
            <MenuItem onSelect={keep.change}>{t("change")}</MenuItem>
            <MenuItem onSelect={keep.retire}>{t("retire")}</MenuItem>
          </Menu>
        </td>
      )}
    </tr>
  );
}
