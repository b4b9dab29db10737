import "./globals.css";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages } from "next-intl/server";
import { ThemeProvider } from "next-themes";
import { directionOf } from "#lib/language/locale";

/** Each is a class of app/themes.css; "system" is light or dark as the machine is. */
const themes = ["light", "dark", "contrast", "contrastDark"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const { common } = await getMessages();
  return { title: { default: "Stet", template: "%s · Stet" }, description: common.description };
}

export default async function RootLayout({ children }: Readonly<{ children: React.ReactNode }>) {
  const locale = await getLocale();
  const nonce = (await headers()).get("x-nonce") ?? "";
  const { common } = await getMessages();
  return (
    <html lang={locale} dir={directionOf(locale)} suppressHydrationWarning>
      <body>
        <ThemeProvider themes={[...themes]} attribute="class" nonce={nonce} disableTransitionOnChange>
          <NextIntlClientProvider messages={{ common }}>{children}</NextIntlClientProvider>
        </ThemeProvider>
      </body>
    </html>
  );
}
