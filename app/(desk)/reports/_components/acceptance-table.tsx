import { getFormatter, getTranslations } from "next-intl/server";
import { ReportSection } from "#components/reports/report-section";
import { ReportTable } from "#components/reports/report-table";
import type { DeskReport } from "#lib/reports/desk-report";

const outcomes = ["fixed", "dismissed", "ignored", "open"] as const;

/** Detectors that found something, and what people made of it. */
export async function AcceptanceTable({ acceptance }: Pick<DeskReport, "acceptance">) {
  const t = await getTranslations("reports.desk.acceptance");
  const detectors = await getTranslations("detector.name");
  const format = await getFormatter();
  const lines = acceptance.filter((line) => outcomes.some((outcome) => line[outcome] > 0));
  return (
    <ReportSection title={t("title")}>
      {lines.length === 0 ? (
        <p className="text-ink-soft">{t("none")}</p>
      ) : (
        <ReportTable
          label={t("title")}
          heads={[t("detector"), ...outcomes.map((outcome) => t(outcome)), t("accepted")]}
          rows={lines.map((line) => {
            const settled = line.fixed + line.dismissed + line.ignored;
            const accepted = settled === 0 ? "–" : format.number(line.fixed / settled, { style: "percent" });
            const counts = outcomes.map((outcome) => format.number(line[outcome]));
            return { key: line.detector, cells: [detectors(line.detector), ...counts, accepted] };
          })}
        />
      )}
    </ReportSection>
  );
}
