import { getFormatter, getTranslations } from "next-intl/server";
import { ReportTable } from "#components/reports/report-table";
import type { DeskReport, ReportLine } from "#lib/reports/desk-report";
import { FigureCell } from "./figure-cell";
import { figureKey, figureNames } from "./told-figure";

type Props = Readonly<{
  title: string;
  lines: readonly ReportLine[];
  nameOf: (line: ReportLine) => string;
  profile: DeskReport["profile"];
}>;

/** One line of figures for each period, engine or pair of languages. */
export async function LineTable({ title, lines, nameOf, profile }: Props) {
  const t = await getTranslations("reports.desk");
  const format = await getFormatter();
  return (
    <ReportTable
      label={title}
      heads={[title, t("total.articles"), ...figureNames.map((name) => t(figureKey(name, profile)))]}
      rows={lines.map((line) => ({
        key: JSON.stringify(line.key),
        cells: [
          <span key="name" className="block min-w-28">
            <bdi>{nameOf(line)}</bdi>
            {line.isSmall && <span className="block text-care text-xs">{t("small")}</span>}
          </span>,
          <span key="articles">
            {format.number(line.articles)}
            {line.articles > 0 && (
              <span className="block whitespace-nowrap text-ink-soft text-xs">
                {t("total.judged", { count: line.judged })}
              </span>
            )}
          </span>,
          ...figureNames.map((name) => <FigureCell key={name} name={name} figure={line[name]} />),
        ],
      }))}
    />
  );
}
