import { useFormatter, useTranslations } from "next-intl";
import type { PlacedDeed } from "#lib/visits/others-deeds";

/** What others did to a sentence, and who, in words. */
export function useSinceWords(): (deed: PlacedDeed) => string {
  const t = useTranslations("since");
  const format = useFormatter();
  return ({ kinds, names }) =>
    t("sign", { what: format.list(kinds.map((kind) => t(`deed.${kind}`))), names: format.list(names) });
}
