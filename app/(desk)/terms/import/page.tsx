import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeskSwitch } from "#components/forms/desk-switch";
import { ScreenMessages } from "#components/forms/screen-messages";
import { buttonClass } from "#components/ui/button";
import { PageHeader } from "#components/ui/page-header";
import { deskInView } from "#lib/desks/desk-in-view";
import { requireViewer } from "#lib/http/page";
import { canKeepTerms } from "#lib/terms/access";
import { ListImport } from "./_components/list-import";

type Props = Readonly<{ searchParams: Promise<{ desk?: string }> }>;

export async function generateMetadata() {
  const t = await getTranslations("terms.list");
  return { title: t("title") };
}

export default async function ImportTermsPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  const desk = deskInView(viewer, (await searchParams).desk, "editor");
  if (!desk) notFound();
  const t = await getTranslations("terms.list");
  return (
    <div className="mx-auto max-w-4xl px-4 py-8">
      <PageHeader title={t("title")} lead={t("lead")}>
        <DeskSwitch
          desks={viewer.memberships.filter(({ deskId }) => canKeepTerms(viewer, deskId))}
          current={desk.deskId}
        />
        <a href={`/terms?desk=${desk.deskId}`} className={buttonClass()}>
          {t("back")}
        </a>
      </PageHeader>
      <ScreenMessages of={["terms", "termForms"]}>
        <ListImport deskId={desk.deskId} />
      </ScreenMessages>
    </div>
  );
}
