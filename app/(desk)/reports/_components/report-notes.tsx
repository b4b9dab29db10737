import { getTranslations } from "next-intl/server";
import { ReportSection } from "#components/reports/report-section";
import type { DeskReport } from "#lib/reports/desk-report";
import { leastArticles } from "#lib/reports/figure";

/** What each figure means, and what it rests on. */
export async function ReportNotes({ report }: Readonly<{ report: DeskReport }>) {
  const t = await getTranslations("reports.desk.notes");
  const presets = await getTranslations("annotation.score.preset");
  const { profile, total, sample } = report;
  return (
    <ReportSection title={t("title")}>
      <div className="grid max-w-prose gap-2 text-ink-soft text-sm print:block">
        <p>{t("score", { preset: presets(profile.preset) })}</p>
        <p>{t("pass", { count: total.tooShort })}</p>
        <p>{t("interval", { least: leastArticles })}</p>
        <p>{t("effort", sample)}</p>
        <p>{t("findings")}</p>
      </div>
    </ReportSection>
  );
}
