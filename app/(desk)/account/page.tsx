import { getTranslations } from "next-intl/server";
import { ScreenMessages } from "#components/forms/screen-messages";
import { PageHeader } from "#components/ui/page-header";
import { requireViewer } from "#lib/http/page";
import { getMySessions, hasPassword } from "#lib/people/queries";
import { PasswordForm, ProfileForm } from "./_components/account-forms";
import { Sessions } from "./_components/sessions";

export async function generateMetadata() {
  return { title: (await getTranslations("account"))("title") };
}

export default async function AccountPage() {
  const viewer = await requireViewer();
  const [sessions, isWithPassword] = await Promise.all([getMySessions(viewer), hasPassword(viewer)]);
  const t = await getTranslations("account");
  return (
    <div className="mx-auto grid max-w-2xl gap-10 px-4 py-8">
      <PageHeader title={t("title")} lead={<bdi>{viewer.email}</bdi>} />
      <ScreenMessages of={["account", "signIn"]}>
        <ProfileForm name={viewer.name} locale={viewer.locale} />
        <section className="grid gap-4">
          <h2 className="font-semibold font-serif text-xl">{t("password")}</h2>
          {isWithPassword ? <PasswordForm email={viewer.email} /> : <p className="text-ink-soft">{t("noPassword")}</p>}
        </section>
        <Sessions sessions={sessions} />
      </ScreenMessages>
    </div>
  );
}
