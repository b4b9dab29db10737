import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeskSwitch } from "#components/forms/desk-switch";
import { ScreenMessages } from "#components/forms/screen-messages";
import { PageHeader } from "#components/ui/page-header";
import { deskInView } from "#lib/desks/desk-in-view";
import { forPage, requireViewer } from "#lib/http/page";
import { getPeople } from "#lib/people/queries";
import { PeopleTable } from "./_components/people-table";

export async function generateMetadata() {
  return { title: (await getTranslations("people"))("title") };
}

export default async function PeoplePage({ searchParams }: Readonly<{ searchParams: Promise<{ desk?: string }> }>) {
  const viewer = await requireViewer();
  const desk = deskInView(viewer, (await searchParams).desk, "admin");
  if (!desk) notFound();
  const people = await forPage(getPeople(viewer, desk.deskId));
  const t = await getTranslations("people");
  return (
    <div className="mx-auto max-w-5xl px-4 py-8">
      <PageHeader title={t("title")} lead={t("lead")}>
        <DeskSwitch desks={viewer.memberships.filter(({ role }) => role === "admin")} current={desk.deskId} />
      </PageHeader>
      <ScreenMessages of={["people"]}>
        <PeopleTable deskId={desk.deskId} people={people} viewerId={viewer.userId} />
      </ScreenMessages>
      <p className="pt-6 text-ink-faint text-sm">{t("roles")}</p>
    </div>
  );
}
