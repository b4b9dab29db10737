"use client";
import clsx from "clsx";
import { useTranslations } from "next-intl";
import { type TermForm, type TermStatus, termStatuses } from "#lib/checks/desk-term";

const looks: Record<TermStatus, string> = {
  preferred: "font-semibold",
  admitted: "",
  forbidden: "text-deletion line-through decoration-[0.06em]",
};

/** A term's forms, each kind on a line of its own with what the desk says of it. */
export function TermForms({ forms, language }: Readonly<{ forms: readonly TermForm[]; language: string }>) {
  const t = useTranslations("termForms");
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-2.5">
      {termStatuses.flatMap((status) => {
        const some = forms.filter((form) => form.status === status);
        if (some.length === 0) return [];
        return [
          <dt key={`${status} word`} className="pt-[0.3em] text-end text-ink-faint text-xs">
            {t(status)}
          </dt>,
          <dd key={status} className="flex flex-wrap gap-x-3 [overflow-wrap:anywhere]">
            {some.map(({ text, isCaseSensitive }) => (
              <span key={text}>
                <bdi lang={language} className={clsx("font-serif text-[1.2em]", looks[status])}>
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
