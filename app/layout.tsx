import "./globals.css";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages } from "next-intl/server";
import { ThemeProvider } from "next-themes";
import { directionOf } from "#lib/language/locale";

export const metadata: Metadata = { title: { default: "Stet", template: "%s · Stet" } };

export default async function RootLayout({ children }: Readonly<{ children: React.ReactNode }>) {
  const locale = await getLocale();
  const nonce = (await headers()).get("x-nonce") ?? "";
  const { common } = await getMessages();
  return (
    <html lang={locale} dir={directionOf(locale)} suppressHydrationWarning>
      <body>
        <ThemeProvider attribute="class" nonce={nonce} disableTransitionOnChange>
          <NextIntlClientProvider messages={{ common }}>{children}</NextIntlClientProvider>
        </ThemeProvider>
      </body>
    </html>
  );
}
