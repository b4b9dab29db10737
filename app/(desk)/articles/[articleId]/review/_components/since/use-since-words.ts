import { useFormatter, useTranslations } from "next-intl";
import type { PlacedDeed } from "#lib/visits/others-deeds";

/** What others did to a sentence, in words; empty for nothing. */
export function useSinceWords(deed: PlacedDeed | null): string {
  const t = useTranslations("since");
  const format = useFormatter();
  if (!deed) return "";
  const what = format.list(deed.kinds.map((kind) => t(`deed.${kind}`)));
  return t("sign", { what, names: format.list(deed.names) });
}
