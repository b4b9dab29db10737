import { getFormatter, getTranslations } from "next-intl/server";
import { ReportSection } from "#components/reports/report-section";
import { ReportTable } from "#components/reports/report-table";
import type { ArticleReport, PersonDeeds } from "#lib/reports/article-report";

const counts = ["edits", "reviewed", "approved", "annotations", "comments", "signOffs"] as const;

/** Everybody who did something, and how much of what. */
export async function DeedsTable({ report }: Readonly<{ report: ArticleReport }>) {
  const t = await getTranslations("reports.article");
  const passes = await getTranslations("passes");
  const format = await getFormatter();
  const { deeds } = report;
  const passesOf = (person: PersonDeeds) =>
    person.passes.map(({ kind, finishedAt }) => (
      <span key={`${kind}${finishedAt}`} className="block whitespace-nowrap">
        {passes(`own.${kind}`)} {finishedAt === null ? "…" : "✓"}
      </span>
    ));
  return (
    <ReportSection title={t("deeds")}>
      {deeds.length === 0 ? (
        <p className="text-ink-soft">{t("noDeeds")}</p>
      ) : (
        <ReportTable
          label={t("deeds")}
          heads={[t("person"), ...counts.map((each) => t(each)), t("passes"), t("active")]}
          rows={deeds.map((person) => ({
            key: person.person.id,
            cells: [
              <bdi key="name">{person.person.name}</bdi>,
              ...counts.map((each) => (person[each] === 0 ? "" : format.number(person[each]))),
              passesOf(person),
              person.active === null ? "–" : t("minutes", { minutes: Math.ceil(person.active / 60_000) }),
            ],
          }))}
        />
      )}
      <p className="pt-2 text-ink-soft text-sm">{t("ownTime")}</p>
    </ReportSection>
  );
}
