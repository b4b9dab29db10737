"use client";
import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { fieldsOf } from "#components/forms/use-action";
import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { Notice } from "#components/ui/notice";
import type { OfferedProvider } from "#lib/auth/providers";

type Props = Readonly<{ to: string; providers: readonly OfferedProvider[]; isDenied: boolean }>;

export function SignInForm({ to, providers, isDenied }: Props) {
  const t = useTranslations("signIn");
  const common = useTranslations("common");
  const [error, setError] = useState<string | null>(isDenied ? t("denied") : null);
  const [isPending, setPending] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setPending(true);
    const { email = "", password = "" } = fieldsOf(event.currentTarget);
    const answer = await signIn("credentials", { redirect: false, email, password }).catch(() => null);
    if (answer?.ok && !answer.error) return location.assign(to);
    const minutes = answer?.error?.match(/^wait:(\d+)$/)?.[1];
    setError(answer === null ? common("unreachable") : minutes ? t("wait", { minutes: Number(minutes) }) : t("wrong"));
    setPending(false);
    form.current?.querySelector<HTMLInputElement>("[name=password]")?.focus();
  };
  return (
    <form ref={form} method="post" onSubmit={send} className="grid gap-4">
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
      <Button look="primary" type="submit" disabled={isPending}>
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
