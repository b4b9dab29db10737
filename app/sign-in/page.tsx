import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FrontPage } from "#components/forms/front-page";
import { ScreenMessages } from "#components/forms/screen-messages";
import { offeredProviders } from "#lib/auth/providers";
import { findSession } from "#lib/auth/session";
import { sameSitePath } from "#lib/http/same-site-path";
import { SignInForm } from "./_components/sign-in-form";

type Props = Readonly<{ searchParams: Promise<{ to?: string | string[]; error?: string | string[] }> }>;

export default async function SignInPage({ searchParams }: Props) {
  const { to, error } = await searchParams;
  if (await findSession()) redirect(sameSitePath(to));
  const t = await getTranslations("signIn");
  return (
    <FrontPage title={t("title")} lead={t("lead")}>
      <ScreenMessages of={["signIn"]}>
        <SignInForm to={sameSitePath(to)} providers={offeredProviders()} isDenied={error !== undefined} />
      </ScreenMessages>
    </FrontPage>
  );
}
