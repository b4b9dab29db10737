import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeskSwitch } from "#components/forms/desk-switch";
import { buttonClass } from "#components/ui/button";
import { PageHeader } from "#components/ui/page-header";
import { getAudit } from "#lib/audit/queries";
import { auditFilter } from "#lib/audit/schema";
import { deskInView } from "#lib/desks/desk-in-view";
import { forPage, requireViewer } from "#lib/http/page";
import { auditAddress } from "./_components/audit-address";
import { AuditFilters } from "./_components/audit-filters";
import { AuditTable } from "./_components/audit-table";

type Props = Readonly<{ searchParams: Promise<Record<string, string | string[] | undefined>> }>;

export async function generateMetadata() {
  return { title: (await getTranslations("audit"))("title") };
}

export default async function AuditPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  const filter = auditFilter.parse(await searchParams);
  const desk = deskInView(viewer, filter.desk, "admin");
  if (!desk) notFound();
  const { events, next, people } = await forPage(getAudit(viewer, desk.deskId, filter));
  const t = await getTranslations("audit");
  const shown = { ...filter, desk: desk.deskId };
  return (
    <div className="mx-auto max-w-6xl px-4 py-8">
      <PageHeader title={t("title")} lead={t("lead")}>
        <DeskSwitch desks={viewer.memberships.filter(({ role }) => role === "admin")} current={desk.deskId} />
        {(["csv", "json"] as const).map((format) => (
          <a key={format} href={auditAddress(shown, { format }, "/api/v1/audit")} className={buttonClass()} download>
            {t(format)}
          </a>
        ))}
      </PageHeader>
      <AuditFilters filter={shown} people={people} />
      <AuditTable events={events} />
      {next && (
        <nav aria-label={t("pages")} className="flex justify-end pt-4">
          <a href={auditAddress(shown, { before: next })} className={buttonClass()}>
            {t("older")}
          </a>
        </nav>
      )}
    </div>
  );
}
