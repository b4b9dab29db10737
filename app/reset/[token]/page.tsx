import { getTranslations } from "next-intl/server";
import { ResetForm } from "#app/sign-in/_components/link-forms";
import { FrontPage } from "#components/forms/front-page";
import { ScreenMessages } from "#components/forms/screen-messages";
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
  return (
    <FrontPage title={t("reset.title")}>
      <ScreenMessages of={["signIn"]}>
        <ResetForm token={token} />
      </ScreenMessages>
    </FrontPage>
  );
}
