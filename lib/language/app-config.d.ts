import type { Locale } from "#lib/language/locale";
import type { Messages as OurMessages } from "#lib/language/messages";

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: OurMessages;
  }
}
