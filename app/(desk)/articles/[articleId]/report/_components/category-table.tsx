import { getFormatter, getTranslations } from "next-intl/server";
import { SeverityMark } from "#components/quality/severity-mark";
import { ReportSection } from "#components/reports/report-section";
import { ReportTable } from "#components/reports/report-table";
import type { ArticleScore } from "#lib/quality/score";
import { severities } from "#lib/quality/severity";
import type { CategoryRow } from "#lib/reports/article-report";

type Props = Readonly<{ rows: readonly CategoryRow[]; score: ArticleScore }>;

/** Scored errors: categories down, severities across, and what they cost. */
export async function CategoryTable({ rows, score }: Props) {
  const t = await getTranslations("reports.article");
  const categories = await getTranslations("category");
  const names = await getTranslations("severity");
  const format = await getFormatter();
  const points = (figure: number) => format.number(figure, { maximumFractionDigits: 2 });
  return (
    <ReportSection title={t("categories")}>
      {rows.length === 0 ? (
        <p className="text-ink-soft">{t("noErrors")}</p>
      ) : (
        <ReportTable
          label={t("categories")}
          heads={[
            t("category"),
            ...severities.map((each) => (
              <span key={each} className="whitespace-nowrap">
                <SeverityMark severity={each} /> {names(`${each}.name`)}
              </span>
            )),
            t("errors"),
            t("points"),
          ]}
          rows={rows.map(({ category, counts, count, points: own }) => ({
            key: category,
            cells: [
              categories(`${category}.name`),
              ...severities.map((each) => (counts[each] === 0 ? "" : format.number(counts[each]))),
              format.number(count),
              points(own),
            ],
          }))}
          foot={[
            t("total"),
            ...severities.map((each) => format.number(score.bySeverity[each].count)),
            format.number(score.errors),
            points(score.penalty),
          ]}
        />
      )}
    </ReportSection>
  );
}
