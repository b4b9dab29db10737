import { getTranslations } from "next-intl/server";
import { BackToWork } from "#app/sign-in/_components/back-to-work";
import { FrontPage } from "#components/forms/front-page";

/** Where a window ends that was opened to sign in for another one, which waits. */
export default async function SignedInPage() {
  const t = await getTranslations("signIn.came");
  return (
    <FrontPage title={t("title")} lead={t("text")}>
      <BackToWork />
    </FrontPage>
  );
}
