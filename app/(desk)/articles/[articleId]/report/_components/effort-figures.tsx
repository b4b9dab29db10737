import { getFormatter, getTranslations } from "next-intl/server";
import { ReportSection } from "#components/reports/report-section";
import type { ArticleReport } from "#lib/reports/article-report";

const figures = ["humanEditRate", "editRate", "characterFScore", "bleu"] as const;

/** How far today's text is from the machine's, each figure with what it means; and what became of the checks' findings. */
export async function EffortFigures({ report }: Readonly<{ report: ArticleReport }>) {
  const t = await getTranslations("reports.article");
  const efforts = await getTranslations("effort");
  const format = await getFormatter();
  const { effort, untouched, findings } = report;
  const value = (name: (typeof figures)[number], figure: number) =>
    name === "humanEditRate" || name === "editRate"
      ? format.number(figure, { style: "percent", maximumFractionDigits: 1 })
      : format.number(figure, { maximumFractionDigits: 1 });
  return (
    <>
      <ReportSection title={t("effort")}>
        {effort === null ? (
          <p className="text-ink-soft">{t("noEffort")}</p>
        ) : (
          <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1.5">
            {figures.map((name) => (
              <div
                key={name}
                className="col-span-2 grid break-inside-avoid grid-cols-subgrid border-line border-b pb-1.5"
              >
                <dt>
                  {efforts(`figures.${name}`)}
                  <span className="block text-ink-soft text-sm">{efforts(`means.${name}`)}</span>
                </dt>
                <dd className="tabular-nums">{value(name, effort[name])}</dd>
              </div>
            ))}
            {untouched !== null && (
              <div className="col-span-2 grid break-inside-avoid grid-cols-subgrid">
                <dt>{t("untouched")}</dt>
                <dd className="tabular-nums">
                  {format.number(untouched, { style: "percent", maximumFractionDigits: 0 })}
                </dd>
              </div>
            )}
          </dl>
        )}
      </ReportSection>
      <ReportSection title={t("findings")}>
        <p>{t("findingsLine", findings)}</p>
      </ReportSection>
    </>
  );
}
