import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeskSwitch } from "#components/forms/desk-switch";
import { buttonClass } from "#components/ui/button";
import { PageHeader } from "#components/ui/page-header";
import { PrintButton } from "#components/ui/print-button";
import { deskInView } from "#lib/desks/desk-in-view";
import { forPage, requireViewer } from "#lib/http/page";
import { isAtLeast } from "#lib/people/role";
import { deskReportRole } from "#lib/reports/access";
import { getDeskReport } from "#lib/reports/queries/get-desk-report";
import { deskReportFilter } from "#lib/reports/schema";
import { ReportBody } from "./_components/report-body";
import { ReportEmpty } from "./_components/report-empty";
import { ReportFilters } from "./_components/report-filters";
import { reportAddress } from "./_components/reports-address";

type Props = Readonly<{ searchParams: Promise<Record<string, string | string[] | undefined>> }>;

export async function generateMetadata() {
  const t = await getTranslations("reports.desk");
  return { title: t("title") };
}

export default async function ReportsPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  const { desk: asked, ...filter } = deskReportFilter.parse(await searchParams);
  const desk = deskInView(viewer, asked, deskReportRole);
  if (!desk) notFound();
  const report = await forPage(getDeskReport(viewer, desk.deskId, filter));
  const t = await getTranslations("reports.desk");
  const shown = { ...filter, ...report.days, desk: desk.deskId };
  return (
    <div className="page-sheet mx-auto max-w-6xl px-4 py-8 print:max-w-none print:p-0">
      <PageHeader title={t("title")} lead={`${desk.deskName}. ${t("lead")}`}>
        <div className="flex flex-wrap items-center gap-2 print:hidden">
          <DeskSwitch
            desks={viewer.memberships.filter(({ role }) => isAtLeast(role, deskReportRole))}
            current={desk.deskId}
          />
          {(["csv", "json"] as const).map((format) => (
            <a key={format} href={reportAddress(shown, format)} className={buttonClass()} download>
              {t(format)}
            </a>
          ))}
          <PrintButton>{t("print")}</PrintButton>
        </div>
      </PageHeader>
      <ReportFilters filter={shown} named={report.named} />
      {report.total.articles === 0 ? <ReportEmpty deskId={desk.deskId} /> : <ReportBody report={report} />}
    </div>
  );
}
