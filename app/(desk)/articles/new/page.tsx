import { getTranslations } from "next-intl/server";
import { ScreenMessages } from "#components/forms/screen-messages";
import { PageHeader } from "#components/ui/page-header";
import { requireViewer } from "#lib/http/page";
import { isAtLeast } from "#lib/people/role";
import { BringIn } from "./_components/bring-in";

export async function generateMetadata() {
  return { title: (await getTranslations("bringIn"))("title") };
}

export default async function NewArticlePage() {
  const viewer = await requireViewer();
  const t = await getTranslations("bringIn");
  const common = await getTranslations("common");
  const desks = viewer.memberships.filter(({ role }) => isAtLeast(role, "reviewer"));
  return (
    <div className="mx-auto max-w-6xl px-4 py-8">
      <PageHeader title={t("title")} lead={desks.length > 0 ? t("lead") : common("desk.none")} />
      {desks.length > 0 && (
        <ScreenMessages of={["bringIn", "category", "severity"]}>
          <BringIn desks={desks.map(({ deskId, deskName }) => ({ id: deskId, name: deskName }))} />
        </ScreenMessages>
      )}
    </div>
  );
}
