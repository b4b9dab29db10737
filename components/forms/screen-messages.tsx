import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type { Messages } from "#lib/language/messages";

type Props = Readonly<{ of: readonly (keyof Messages)[]; children: ReactNode }>;

/** Hands the browser the messages of one screen, and those that every screen needs; no others. */
export async function ScreenMessages({ of, children }: Props) {
  const all = await getMessages();
  const picked = Object.fromEntries(["common" as const, ...of].map((name) => [name, all[name]]));
  return <NextIntlClientProvider messages={picked}>{children}</NextIntlClientProvider>;
}
