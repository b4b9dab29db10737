import { getFormatter, getTranslations } from "next-intl/server";
import type { DeskReport, ReportLine } from "#lib/reports/desk-report";
import { FigureCell } from "./figure-cell";
import { figureKey, figureNames } from "./told-figure";

/** All articles of the days in a row of large figures. */
export async function ReportTotal({ total, profile }: Readonly<{ total: ReportLine; profile: DeskReport["profile"] }>) {
  const t = await getTranslations("reports.desk");
  const format = await getFormatter();
  return (
    <section aria-label={t("total.label")} className="print:mb-6">
      <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-md border border-line bg-line sm:grid-cols-3 lg:grid-cols-6 print:grid-cols-3">
        <div className="bg-surface p-3">
          <dt className="text-ink-soft text-sm">{t("total.articles")}</dt>
          <dd className="text-2xl tabular-nums">
            {format.number(total.articles)}
            <span className="block text-ink-soft text-xs">
              {t("total.judged", { count: total.judged })} · {t("total.words", { count: total.words })}
            </span>
          </dd>
        </div>
        {figureNames.map((name) => (
          <div key={name} className="bg-surface p-3">
            <dt className="text-ink-soft text-sm">{t(figureKey(name, profile))}</dt>
            <dd className="text-2xl tabular-nums">
              <FigureCell name={name} figure={total[name]} />
            </dd>
          </div>
        ))}
      </dl>
      {total.isSmall && <p className="pt-2 text-care text-sm">{t("small")}</p>}
    </section>
  );
}
