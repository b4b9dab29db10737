import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { SetUpForm } from "#app/sign-in/_components/link-forms";
import { FrontPage } from "#components/forms/front-page";
import { isLinkOpen } from "#lib/people/queries";

export default async function SetUpPage({ params }: Readonly<{ params: Promise<{ token: string }> }>) {
  const { token } = await params;
  const t = await getTranslations("signIn");
  const { signIn } = await getMessages();
  if (!(await isLinkOpen("setup", token)))
    return (
      <FrontPage title={t("gone.title")} lead={t("gone.text")}>
        {null}
      </FrontPage>
    );
  return (
    <FrontPage title={t("setUp.title")} lead={t("setUp.lead")}>
      <NextIntlClientProvider messages={{ signIn }}>
        <SetUpForm token={token} />
      </NextIntlClientProvider>
    </FrontPage>
  );
}
