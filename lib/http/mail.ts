import "server-only";
import { createTransport, type Transporter } from "nodemailer";
import { createTranslator } from "use-intl/core";
import { env } from "#lib/env";
import { isLocale } from "#lib/language/locale";
import { loadMessages } from "#lib/language/messages";

export type Mail = Readonly<{
  kind: "invitation" | "reset" | "mention";
  to: string;
  /** The language to write in. */
  locale: string;
  /** For an invitation, who invites; for a reset, whose it is; for a mention, who named somebody. */
  name: string;
  href: string;
  deskName?: string;
  /** Of the article, for a mention. */
  title?: string;
}>;

let transporter: Transporter | null = null;

/**
 * Sends a mail when SMTP_URL is set; answers whether it was handed over. A mail server that refuses is logged and
 * answered with false, not thrown: the link can always be copied.
 */
export async function sendMail({ kind, to, locale, name, href, deskName = "", title = "" }: Mail): Promise<boolean> {
  const { SMTP_URL, MAIL_FROM, NEXTAUTH_URL } = env();
  if (!SMTP_URL) return false;
  transporter ??= createTransport(SMTP_URL, { disableFileAccess: true, disableUrlAccess: true });
  const language = isLocale(locale) ? locale : "en";
  const { people } = await loadMessages(language);
  const translate = createTranslator({ locale: language, messages: { people }, namespace: "people" });
  const values = { name, deskName, href, title };
  try {
    await transporter.sendMail({
      from: MAIL_FROM ?? `Stet <stet@${new URL(NEXTAUTH_URL).hostname}>`,
      to,
      subject: translate(`mail.${kind}.subject`, values),
      text: translate(`mail.${kind}.text`, values),
    });
    return true;
  } catch (error) {
    process.stderr.write(`Mail to a person could not be sent: ${error instanceof Error ? error.message : "unknown"}\n`);
    return false;
  }
}
