"use client";
import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { useState } from "react";

type SignIn = Readonly<{
  error: string | null;
  isPending: boolean;
  /** True when it was the right password. */
  send: (email: string, password: string) => Promise<boolean>;
}>;

/** Signing in by password, wherever it is asked for; what went wrong is told in the messages of "signIn". */
export function usePasswordSignIn(firstError: string | null = null): SignIn {
  const t = useTranslations("signIn");
  const common = useTranslations("common");
  const [error, setError] = useState(firstError);
  const [isPending, setPending] = useState(false);
  const send = async (email: string, password: string) => {
    setPending(true);
    const answer = await signIn("credentials", { redirect: false, email, password }).catch(() => null);
    setPending(false);
    if (answer?.ok && !answer.error) {
      setError(null);
      return true;
    }
    const minutes = answer?.error?.match(/^wait:(\d+)$/)?.[1];
    setError(answer === null ? common("unreachable") : minutes ? t("wait", { minutes: Number(minutes) }) : t("wrong"));
    return false;
  };
  return { error, isPending, send };
}
