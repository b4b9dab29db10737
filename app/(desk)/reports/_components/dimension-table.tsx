import { getFormatter, getTranslations } from "next-intl/server";
import { ReportSection } from "#components/reports/report-section";
import { ReportTable } from "#components/reports/report-table";
import type { DimensionLine } from "#lib/reports/desk-report";
import { FigureCell } from "./figure-cell";

/** Errors by dimension of MQM, most first. */
export async function DimensionTable({ dimensions }: Readonly<{ dimensions: readonly DimensionLine[] }>) {
  const t = await getTranslations("reports.desk");
  const categories = await getTranslations("category");
  const format = await getFormatter();
  return (
    <ReportSection title={t("dimensions.title")}>
      {dimensions.length === 0 ? (
        <p className="text-ink-soft">{t("dimensions.none")}</p>
      ) : (
        <ReportTable
          label={t("dimensions.title")}
          heads={[t("dimensions.category"), t("dimensions.errors"), t("dimensions.points"), t("figure.errorRate")]}
          rows={dimensions.map(({ dimension, errors, penalty, errorRate }) => ({
            key: dimension,
            cells: [
              categories(`${dimension}.name`),
              format.number(errors),
              format.number(penalty, { maximumFractionDigits: 1 }),
              <FigureCell key="rate" name="errorRate" figure={errorRate} />,
            ],
          }))}
        />
      )}
    </ReportSection>
  );
}
