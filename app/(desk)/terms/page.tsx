import { getTranslations } from "next-intl/server";
import { DeskSwitch } from "#components/forms/desk-switch";
import { ScreenMessages } from "#components/forms/screen-messages";
import { buttonClass } from "#components/ui/button";
import { PageHeader } from "#components/ui/page-header";
import { deskInView } from "#lib/desks/desk-in-view";
import { forPage, requireViewer } from "#lib/http/page";
import { listTerms } from "#lib/terms/queries/list-terms";
import { termFilter } from "#lib/terms/schema";
import { TermFilters } from "./_components/term-filters";
import { TermTable } from "./_components/term-table";
import { termsAddress } from "./_components/terms-address";

type Props = Readonly<{ searchParams: Promise<Record<string, string | string[] | undefined>> }>;

export async function generateMetadata() {
  const t = await getTranslations("terms");
  return { title: t("title") };
}

export default async function TermsPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  const filter = termFilter.parse(await searchParams);
  const t = await getTranslations("terms");
  const common = await getTranslations("common.desk");
  const desk = deskInView(viewer, filter.desk);
  if (!desk) return <p className="mx-auto max-w-2xl px-4 py-16">{common("none")}</p>;
  const page = await forPage(listTerms(viewer, desk.deskId, filter));
  const shown = { ...filter, desk: desk.deskId };
  return (
    <div className="mx-auto max-w-6xl px-4 py-8">
      <PageHeader title={t("title")} lead={t("lead")}>
        <DeskSwitch desks={viewer.memberships} current={desk.deskId} />
        <a href={`/api/v1/terms?desk=${desk.deskId}`} className={buttonClass()} download>
          {t("download")}
        </a>
        <a href={`/api/v1/terms?desk=${desk.deskId}&format=tbx`} className={buttonClass()} download>
          {t("downloadTbx")}
        </a>
        {page.mayKeep && (
          <a href={`/terms/import?desk=${desk.deskId}`} className={buttonClass()}>
            {t("import")}
          </a>
        )}
      </PageHeader>
      <TermFilters filter={shown} targetLanguages={page.targetLanguages} />
      <ScreenMessages of={["terms", "termForms"]}>
        <TermTable deskId={desk.deskId} page={page} isNarrowed={Boolean(filter.q || filter.target)} />
      </ScreenMessages>
      {page.next && (
        <nav aria-label={t("pages")} className="flex justify-end pt-4">
          <a href={termsAddress(shown, { after: page.next })} className={buttonClass()}>
            {t("next")}
          </a>
        </nav>
      )}
    </div>
  );
}
