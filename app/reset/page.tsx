import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { RequestResetForm } from "#app/sign-in/_components/link-forms";
import { FrontPage } from "#components/forms/front-page";

export default async function ResetRequestPage() {
  const t = await getTranslations("signIn");
  const { signIn } = await getMessages();
  return (
    <FrontPage title={t("reset.title")} lead={t("reset.lead")}>
      <NextIntlClientProvider messages={{ signIn }}>
        <RequestResetForm />
      </NextIntlClientProvider>
      <a href="/sign-in" className="text-accent text-sm">
        {t("back")}
      </a>
    </FrontPage>
  );
}
