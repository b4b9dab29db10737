import { useTranslations } from "next-intl";
import { segmentStates } from "#lib/articles/state";

/** The states in words, once for all sentences: each names the one that describes it. */
export function StandingWords() {
  const t = useTranslations("review");
  return (
    <div hidden>
      {segmentStates.map((standing) => (
        <span key={standing} id={`standing-${standing}`}>
          {t(`standing.${standing}`)}
        </span>
      ))}
      <span id="standing-conflict">{t("standing.conflict")}</span>
      <span id="standing-refused">{t("standing.refused")}</span>
    </div>
  );
}
