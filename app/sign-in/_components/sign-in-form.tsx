"use client";
import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { tellSignedIn } from "#components/forms/session-news";
import { fieldsOf } from "#components/forms/use-action";
import { usePasswordSignIn } from "#components/forms/use-password-sign-in";
import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { Notice } from "#components/ui/notice";
import type { OfferedProvider } from "#lib/auth/providers";

type Props = Readonly<{ to: string; providers: readonly OfferedProvider[]; isDenied: boolean }>;

export function SignInForm({ to, providers, isDenied }: Props) {
  const t = useTranslations("signIn");
  const { error, isPending, send } = usePasswordSignIn(isDenied ? t("denied") : null);
  const [isIn, setIn] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { email = "", password = "" } = fieldsOf(event.currentTarget);
    if (await send(email, password)) {
      setIn(true);
      tellSignedIn();
      return location.assign(to);
    }
    form.current?.querySelector<HTMLInputElement>("[name=password]")?.focus();
  };
  return (
    <form ref={form} method="post" onSubmit={onSubmit} className="grid gap-4">
      {error && <Notice tone="alarm">{error}</Notice>}
      <TextField label={t("email")} name="email" type="email" autoComplete="username" required dir="ltr" />
      <TextField
        label={t("password")}
        name="password"
        type="password"
        autoComplete="current-password"
        required
        dir="ltr"
      />
      <Button look="primary" type="submit" disabled={isPending || isIn}>
        {t("submit")}
      </Button>
      {providers.map(({ id, name }) => (
        <Button key={id} onClick={() => void signIn(id, { callbackUrl: to })}>
          {t("with", { name })}
        </Button>
      ))}
      <a href="/reset" className="text-accent text-sm">
        {t("forgot")}
      </a>
    </form>
  );
}
