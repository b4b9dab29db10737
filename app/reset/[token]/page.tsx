import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { ResetForm } from "#app/sign-in/_components/link-forms";
import { FrontPage } from "#components/forms/front-page";
import { isLinkOpen } from "#lib/people/queries";

export default async function ResetPage({ params }: Readonly<{ params: Promise<{ token: string }> }>) {
  const { token } = await params;
  const t = await getTranslations("signIn");
  if (!(await isLinkOpen("reset", token)))
    return (
      <FrontPage title={t("gone.title")} lead={t("gone.text")}>
        {null}
      </FrontPage>
    );
  const { signIn } = await getMessages();
  return (
    <FrontPage title={t("reset.title")}>
      <NextIntlClientProvider messages={{ signIn }}>
        <ResetForm token={token} />
      </NextIntlClientProvider>
    </FrontPage>
  );
}
