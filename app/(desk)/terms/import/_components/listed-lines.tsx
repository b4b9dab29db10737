"use client";
import { useTranslations } from "next-intl";
import { TermForms } from "#components/text/term-forms";
import { Badge } from "#components/ui/badge";
import { Notice } from "#components/ui/notice";
import type { ListPreview } from "#lib/terms/queries/preview-list";

/** What a list would do, line by line, before it does. */
export function ListedLines({ preview }: Readonly<{ preview: ListPreview }>) {
  const t = useTranslations("terms.list");
  const { counts, lines } = preview;
  const rest = counts.new + counts.changed - lines.length;
  return (
    <section aria-label={t("preview")} className="grid gap-3">
      <Notice>{t("counts", { added: counts.new, changed: counts.changed, same: counts.same })}</Notice>
      {lines.length === 0 ? (
        <p className="text-ink-soft">{t("nothing")}</p>
      ) : (
        <table className="w-full border-collapse">
          <thead>
            <tr className="border-line border-b text-ink-faint text-xs">
              {(["line", "what", "term"] as const).map((column) => (
                <th key={column} scope="col" className="px-2 py-2 text-start font-medium">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ line, fate, term }) => (
              <tr key={line} className="border-line border-b align-top">
                <td className="px-2 py-2 text-ink-faint text-sm tabular-nums">{line}</td>
                <td className="px-2 py-2">
                  <Badge tone={fate === "new" ? "good" : "care"}>{t(`fate.${fate}`)}</Badge>
                </td>
                <td className="px-2 py-1">
                  {term.source !== null && (
                    <bdi lang={term.sourceLanguage ?? undefined} className="font-serif">
                      {term.source}
                    </bdi>
                  )}
                  <TermForms forms={term.forms} language={term.targetLanguage} />
                  {term.note && (
                    <p className="text-ink-soft text-sm">
                      <bdi>{term.note}</bdi>
                    </p>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rest > 0 && <p className="text-ink-soft text-sm">{t("more", { count: rest })}</p>}
    </section>
  );
}
