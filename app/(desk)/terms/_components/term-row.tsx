"use client";
import clsx from "clsx";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Menu, MenuItem } from "#components/ui/menu";
import { type TermForm, type TermStatus, termStatuses } from "#lib/checks/desk-term";
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
        <FormLines forms={forms} language={targetLanguage} />
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
        {t("changedBy", { name: changedBy, date: format.dateTime(new Date(changedAt), "short") })}
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

const looks: Record<TermStatus, string> = {
  preferred: "font-semibold text-lg",
  admitted: "text-lg",
  forbidden: "text-lg text-deletion line-through decoration-[0.06em]",
};

/** Forms by status, each line with its word before it. */
export function FormLines({ forms, language }: Readonly<{ forms: readonly TermForm[]; language: string }>) {
  const t = useTranslations("terms");
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-2.5">
      {termStatuses.flatMap((status) => {
        const some = forms.filter((form) => form.status === status);
        if (some.length === 0) return [];
        return [
          <dt key={`${status} word`} className="pt-1 text-end text-ink-faint text-xs">
            {t(`as.${status}`)}
          </dt>,
          <dd key={status} className="flex flex-wrap gap-x-3 [overflow-wrap:anywhere]">
            {some.map(({ text, isCaseSensitive }) => (
              <span key={text}>
                <bdi lang={language} className={clsx("font-serif", looks[status])}>
                  {text}
                </bdi>
                {isCaseSensitive && <span className="ms-1.5 text-ink-faint text-xs">{t("exactCase")}</span>}
              </span>
            ))}
          </dd>,
        ];
      })}
    </dl>
  );
}
