import { useFormatter, useTranslations } from "next-intl";
import { deedKinds, type OthersDeeds } from "#lib/visits/others-deeds";

/** More people than this are counted, not named. */
const mostNames = 2;

/** What others did, counted, and who they are, in words. */
export function useDeedWords(): (deeds: Pick<OthersDeeds, "counts" | "names">) => { what: string; names: string } {
  const t = useTranslations("since");
  const format = useFormatter();
  return ({ counts, names }) => ({
    what: format.list(
      deedKinds.filter((kind) => counts[kind] > 0).map((kind) => t(`kind.${kind}`, { count: counts[kind] })),
    ),
    names: names.length > mostNames ? t("people", { count: names.length }) : format.list(names),
  });
}
