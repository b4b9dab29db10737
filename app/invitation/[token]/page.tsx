import { getTranslations } from "next-intl/server";
import { InvitationForm, JoinForm } from "#app/sign-in/_components/link-forms";
import { FrontPage } from "#components/forms/front-page";
import { ScreenMessages } from "#components/forms/screen-messages";
import { buttonClass } from "#components/ui/button";
import { findSession } from "#lib/auth/session";
import { findInvitation } from "#lib/people/queries";

export default async function InvitationPage({ params }: Readonly<{ params: Promise<{ token: string }> }>) {
  const { token } = await params;
  const t = await getTranslations("signIn");
  const invitation = await findInvitation(token);
  if (!invitation)
    return (
      <FrontPage title={t("gone.title")} lead={t("gone.text")}>
        {null}
      </FrontPage>
    );
  const viewer = await findSession();
  const { email, by, role, deskName, hasAccount } = invitation;
  return (
    <FrontPage title={t("invited.title", { desk: deskName })} lead={t("invited.lead", { by, role })}>
      <ScreenMessages of={["signIn"]}>
        {!hasAccount && <InvitationForm token={token} email={email} />}
        {hasAccount && viewer?.email === email && <JoinForm token={token} />}
      </ScreenMessages>
      {hasAccount && viewer?.email !== email && (
        <>
          <p>{t("invited.signInFirst", { email })}</p>
          <a href={`/sign-in?to=/invitation/${token}`} className={buttonClass("primary")}>
            {t("title")}
          </a>
        </>
      )}
    </FrontPage>
  );
}
