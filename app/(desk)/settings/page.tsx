import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeskSwitch } from "#components/forms/desk-switch";
import { ScreenMessages } from "#components/forms/screen-messages";
import { buttonClass } from "#components/ui/button";
import { PageHeader } from "#components/ui/page-header";
import { deskInView } from "#lib/desks/desk-in-view";
import { getDeskSettings } from "#lib/desks/queries";
import { getAcceptance } from "#lib/findings/queries/get-acceptance";
import { forPage, requireViewer } from "#lib/http/page";
import { DeskForm, NewDeskForm } from "./_components/desk-forms";
import { DetectorsForm } from "./_components/detectors-form";

export async function generateMetadata() {
  return { title: (await getTranslations("settings"))("title") };
}

export default async function SettingsPage({ searchParams }: Readonly<{ searchParams: Promise<{ desk?: string }> }>) {
  const viewer = await requireViewer();
  const desk = deskInView(viewer, (await searchParams).desk, "admin");
  if (!desk) notFound();
  const settings = await forPage(getDeskSettings(viewer, desk.deskId));
  const acceptance = await forPage(getAcceptance(viewer, desk.deskId));
  const t = await getTranslations("settings");
  const profile = await getTranslations("profile");
  return (
    <div className="mx-auto grid max-w-2xl gap-10 px-4 py-8">
      <PageHeader title={t("title")}>
        <DeskSwitch desks={viewer.memberships.filter(({ role }) => role === "admin")} current={desk.deskId} />
        <a href={`/settings/quality?desk=${desk.deskId}`} className={buttonClass()}>
          {profile("link")}
        </a>
      </PageHeader>
      <ScreenMessages of={["settings", "detector"]}>
        <DeskForm key={settings.id} settings={settings} />
        <DetectorsForm
          key={`${settings.id} detectors`}
          deskId={settings.id}
          detectorsOff={settings.detectorsOff}
          acceptance={acceptance}
        />
        <NewDeskForm />
      </ScreenMessages>
    </div>
  );
}
