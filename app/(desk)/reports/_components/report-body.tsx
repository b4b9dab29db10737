import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { ReportSection } from "#components/reports/report-section";
import { Notice } from "#components/ui/notice";
import type { DeskReport, ReportLine } from "#lib/reports/desk-report";
import { AcceptanceTable } from "./acceptance-table";
import { DimensionTable } from "./dimension-table";
import { LineTable } from "./line-table";
import { pairNamer } from "./pair-name";
import { ReportNotes } from "./report-notes";
import { ReportTotal } from "./report-total";
import { ScoreChart } from "./score-chart";

/** A desk's report: the whole, over time, by engine, by languages, by category, findings, and what it all means. */
export async function ReportBody({ report }: Readonly<{ report: DeskReport }>) {
  const t = await getTranslations("reports.desk");
  const format = await getFormatter();
  const pairName = pairNamer(t, await getLocale());
  const { days, profile, total, periods, engines, pairs } = report;
  const date = (day: string) =>
    format.dateTime(
      new Date(`${day}T00:00:00Z`),
      days.by === "month"
        ? { month: "short", year: "numeric", timeZone: "UTC" }
        : { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" },
    );
  const periodName = ({ key }: ReportLine) =>
    days.by === "month" ? date(key ?? "") : t("weekOf", { date: date(key ?? "") });
  const engineName = ({ key }: ReportLine) => (key === "" ? t("noEngine") : (key ?? t("others")));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-10 print:block">
      {total.judged === 0 && <Notice>{t("unjudged", { count: total.articles })}</Notice>}
      <ReportTotal total={total} profile={profile} />
      <ReportSection title={t("time.title")}>
        {total.judged > 0 && <ScoreChart periods={periods} days={days} profile={profile} name={date} />}
        <LineTable title={t("time.period")} lines={periods} nameOf={periodName} profile={profile} />
      </ReportSection>
      <ReportSection title={t("engines")}>
        <LineTable title={t("engine")} lines={engines} nameOf={engineName} profile={profile} />
      </ReportSection>
      <ReportSection title={t("pairs")}>
        <LineTable
          title={t("pair")}
          lines={pairs}
          nameOf={({ key }) => (key === null ? t("others") : pairName(key))}
          profile={profile}
        />
      </ReportSection>
      <DimensionTable dimensions={report.dimensions} />
      <AcceptanceTable acceptance={report.acceptance} />
      <ReportNotes report={report} />
    </div>
  );
}
