"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef } from "react";
import { useBench, useWorkbench } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import { tellSignedIn } from "#components/forms/session-news";
import { fieldsOf } from "#components/forms/use-action";
import { usePasswordSignIn } from "#components/forms/use-password-sign-in";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { TextField } from "#components/ui/field";
import { Notice } from "#components/ui/notice";
import type { OfferedProvider } from "#lib/auth/providers";

/** How the person at this workbench signs in. */
export type Account = Readonly<{ email: string; providers: readonly OfferedProvider[] }>;

type Props = Readonly<{ account: Account; isOpen: boolean; onClose: () => void }>;

/** The caret is back where it was, and nothing else is to be done. */
const stay = () => {};

/** Where a window opened for a provider ends. */
const way = `/sign-in?to=${encodeURIComponent("/sign-in/back")}`;

/** Over the workbench, which stays as it is: the same person signs in again, and everything that waits goes on. */
export function SignInAgain({ account: { email, providers }, isOpen, onClose }: Props) {
  const t = useTranslations("review.line");
  const signIn = useTranslations("signIn");
  const common = useTranslations("review");
  const workbench = useWorkbench();
  const isSomeoneElse = useBench(({ line }) => line === "someoneElse");
  const { error, isPending, send } = usePasswordSignIn();
  const form = useRef<HTMLFormElement>(null);
  const { name } = workbench.store.state.viewer;
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { password = "" } = fieldsOf(event.currentTarget);
    if (!(await send(email, password))) {
      return form.current?.querySelector<HTMLInputElement>("[name=password]")?.select();
    }
    await workbench.refresh();
    tellSignedIn();
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      onLeft={stay}
      title={t("again.title", { name })}
      description={isSomeoneElse ? t("someoneElse", { name }) : t("again.lead")}
      closeLabel={common("close")}
    >
      <form ref={form} onSubmit={onSubmit} className="grid gap-4">
        {error && <Notice tone="alarm">{error}</Notice>}
        <p className="text-sm">
          <span className="text-ink-soft">{signIn("email")}</span>{" "}
          <bdi dir="ltr" className="font-medium">
            {email}
          </bdi>
        </p>
        <TextField
          label={signIn("password")}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          dir="ltr"
        />
        {/* For password managers, which want to know whose password it is. */}
        <input
          name="email"
          type="email"
          autoComplete="username"
          value={email}
          readOnly
          tabIndex={-1}
          aria-hidden="true"
          className="sr-only"
        />
        <Button look="primary" type="submit" disabled={isPending}>
          {signIn("submit")}
        </Button>
        {!isSomeoneElse && providers.length > 0 && (
          <Button onClick={() => window.open(way, "stet-sign-in", "popup,width=520,height=680")}>
            {t("again.otherWay", { names: providers.map((each) => each.name).join(", ") })}
          </Button>
        )}
        {isSomeoneElse && <Button onClick={() => window.location.reload()}>{t("reload")}</Button>}
      </form>
    </Dialog>
  );
}
