"use client";
import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import type { FormEvent, ReactNode } from "react";
import { useState } from "react";
import { acceptInvitation, completeSetUp, joinDesk, requestReset, resetPassword } from "#app/sign-in/actions";
import { fieldsOf, useAction } from "#components/forms/use-action";
import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { Notice } from "#components/ui/notice";

/** The first person of a new Stet. */
export function SetUpForm({ token }: Readonly<{ token: string }>) {
  const t = useTranslations("signIn");
  const { run, isPending, error } = useAction(completeSetUp, (_, given) => void enter(given));
  return (
    <LinkForm
      error={error}
      isPending={isPending}
      submit={t("setUp.submit")}
      onSend={({ name = "", email = "", password = "", deskName = "" }) =>
        run({ token, name, email, password, deskName })
      }
    >
      <TextField label={t("setUp.name")} name="name" autoComplete="name" required maxLength={120} />
      <TextField label={t("email")} name="email" type="email" autoComplete="username" required dir="ltr" />
      <NewPassword />
      <TextField label={t("setUp.desk")} name="deskName" required maxLength={120} />
    </LinkForm>
  );
}

/** Someone who was invited and has no account yet. */
export function InvitationForm({ token, email }: Readonly<{ token: string; email: string }>) {
  const t = useTranslations("signIn");
  const { run, isPending, error } = useAction(acceptInvitation, (_, { password }) => void enter({ email, password }));
  return (
    <LinkForm
      error={error}
      isPending={isPending}
      submit={t("invited.join")}
      onSend={({ name = "", password = "" }) => run({ token, name, password })}
    >
      <TextField
        label={t("email")}
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={email}
        readOnly
        dir="ltr"
      />
      <TextField label={t("setUp.name")} name="name" autoComplete="name" required maxLength={120} />
      <NewPassword />
    </LinkForm>
  );
}

/** Someone who is signed in and joins a further desk. */
export function JoinForm({ token }: Readonly<{ token: string }>) {
  const t = useTranslations("signIn");
  const { run, isPending, error } = useAction(joinDesk, () => location.assign("/"));
  return <LinkForm error={error} isPending={isPending} submit={t("invited.join")} onSend={() => run({ token })} />;
}

export function RequestResetForm() {
  const t = useTranslations("signIn");
  const [isSent, setSent] = useState(false);
  const { run, isPending, error } = useAction(requestReset, () => setSent(true));
  if (isSent) return <Notice tone="good">{t("reset.sent")}</Notice>;
  return (
    <LinkForm error={error} isPending={isPending} submit={t("reset.send")} onSend={({ email = "" }) => run({ email })}>
      <TextField label={t("email")} name="email" type="email" autoComplete="username" required dir="ltr" />
    </LinkForm>
  );
}

export function ResetForm({ token }: Readonly<{ token: string }>) {
  const t = useTranslations("signIn");
  const [isDone, setDone] = useState(false);
  const { run, isPending, error } = useAction(resetPassword, () => setDone(true));
  if (isDone) {
    return (
      <Notice tone="good">
        {t("reset.done")}{" "}
        <a href="/sign-in" className="text-accent">
          {t("title")}
        </a>
      </Notice>
    );
  }
  return (
    <LinkForm
      error={error}
      isPending={isPending}
      submit={t("reset.set")}
      onSend={({ password = "" }) => run({ token, password })}
    >
      <NewPassword />
    </LinkForm>
  );
}

function NewPassword() {
  const t = useTranslations("signIn");
  return (
    <TextField
      label={t("password")}
      hint={t("rule")}
      name="password"
      type="password"
      autoComplete="new-password"
      required
      dir="ltr"
    />
  );
}

type FormProps = Readonly<{
  error: string | null;
  isPending: boolean;
  submit: string;
  onSend: (fields: Record<string, string>) => void;
  children?: ReactNode;
}>;

function LinkForm({ error, isPending, submit, onSend, children }: FormProps) {
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSend(fieldsOf(event.currentTarget));
  };
  return (
    <form method="post" onSubmit={send} className="grid gap-4">
      {error && <Notice tone="alarm">{error}</Notice>}
      {children}
      <Button look="primary" type="submit" disabled={isPending}>
        {submit}
      </Button>
    </form>
  );
}

async function enter({ email, password }: Readonly<{ email: string; password: string }>): Promise<void> {
  await signIn("credentials", { redirect: false, email, password });
  location.assign("/");
}
