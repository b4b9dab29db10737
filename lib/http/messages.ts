import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { formats } from "#lib/language/formats";
import { isLocale, type Locale, localeForHeader } from "#lib/language/locale";
import { loadMessages } from "#lib/language/messages";

/** Set at sign-in and when a person changes their language, so that signed-out pages speak it too. */
export const localeCookie = "stet-locale";
export const yearInSeconds = 31_536_000;

/** The language to answer this request in: the person's cookie, else what their browser asks for. */
export async function requestLocale(): Promise<Locale> {
  const kept = (await cookies()).get(localeCookie)?.value;
  return kept && isLocale(kept) ? kept : localeForHeader((await headers()).get("accept-language"));
}

/** What next-intl needs for one request (named in next.config.js). */
export default getRequestConfig(async () => {
  const locale = await requestLocale();
  return { locale, messages: await loadMessages(locale), timeZone: "UTC", now: new Date(), formats };
});
