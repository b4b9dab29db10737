import { redirect } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { FrontPage } from "#components/forms/front-page";
import { offeredProviders } from "#lib/auth/providers";
import { findSession } from "#lib/auth/session";
import { sameSitePath } from "#lib/http/same-site-path";
import { SignInForm } from "./_components/sign-in-form";

type Props = Readonly<{ searchParams: Promise<{ to?: string; error?: string }> }>;

export default async function SignInPage({ searchParams }: Props) {
  const { to, error } = await searchParams;
  if (await findSession()) redirect(sameSitePath(to));
  const t = await getTranslations("signIn");
  const { signIn } = await getMessages();
  return (
    <FrontPage title={t("title")} lead={t("lead")}>
      <NextIntlClientProvider messages={{ signIn }}>
        <SignInForm to={sameSitePath(to)} providers={offeredProviders()} isDenied={error !== undefined} />
      </NextIntlClientProvider>
    </FrontPage>
  );
}
