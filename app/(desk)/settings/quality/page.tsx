import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeskSwitch } from "#components/forms/desk-switch";
import { ScreenMessages } from "#components/forms/screen-messages";
import { buttonClass } from "#components/ui/button";
import { PageHeader } from "#components/ui/page-header";
import { profileOf } from "#lib/annotations/quality-profile";
import { deskInView } from "#lib/desks/desk-in-view";
import { getDeskSettings } from "#lib/desks/queries";
import { forPage, requireViewer } from "#lib/http/page";
import { ProfileForm } from "./_components/profile-form";

type Props = Readonly<{ searchParams: Promise<{ desk?: string }> }>;

export async function generateMetadata() {
  return { title: (await getTranslations("profile"))("title") };
}

export default async function QualityProfilePage({ searchParams }: Props) {
  const viewer = await requireViewer();
  const desk = deskInView(viewer, (await searchParams).desk, "admin");
  if (!desk) notFound();
  const settings = await forPage(getDeskSettings(viewer, desk.deskId));
  const t = await getTranslations("profile");
  return (
    <div className="mx-auto max-w-3xl px-4 py-8">
      <PageHeader title={t("title")} lead={t("lead")}>
        <DeskSwitch desks={viewer.memberships.filter(({ role }) => role === "admin")} current={desk.deskId} />
        <a href={`/settings?desk=${desk.deskId}`} className={buttonClass()}>
          {t("back")}
        </a>
      </PageHeader>
      <ScreenMessages of={["profile", "category", "severity"]}>
        <ProfileForm key={settings.id} deskId={settings.id} profile={profileOf(settings.quality)} />
      </ScreenMessages>
    </div>
  );
}
