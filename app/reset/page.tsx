import { getTranslations } from "next-intl/server";
import { RequestResetForm } from "#app/sign-in/_components/link-forms";
import { FrontPage } from "#components/forms/front-page";
import { ScreenMessages } from "#components/forms/screen-messages";

export default async function ResetRequestPage() {
  const t = await getTranslations("signIn");
  return (
    <FrontPage title={t("reset.title")} lead={t("reset.lead")}>
      <ScreenMessages of={["signIn"]}>
        <RequestResetForm />
      </ScreenMessages>
      <a href="/sign-in" className="text-accent text-sm">
        {t("back")}
      </a>
    </FrontPage>
  );
}
