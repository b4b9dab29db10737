import "./globals.css";
import inter from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2";
import sourceSerif from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages } from "next-intl/server";
import { ThemeProvider } from "next-themes";
import { preload } from "react-dom";
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
  // Asked for with the style sheet, not after it: a text that is being read does not break its lines anew.
  for (const font of [inter, sourceSerif]) {
    preload(font, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
  }
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
