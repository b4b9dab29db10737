"use client";
import { useTranslations } from "next-intl";
import type { QualityProfile } from "#lib/quality/profile";
import { scoreArticle } from "#lib/quality/score";

const thousand = { words: 1000, characters: 6000 };
const minor = { category: "grammar", severity: "minor", placeCount: 1, cluster: null } as const;
const annotations = [minor, minor, minor, { ...minor, severity: "major" } as const];
const sample = { annotations, counts: { source: thousand, target: thousand }, review: "first", rating: null } as const;

/** What the figures above come to for one made-up article; nothing while they are wrong. */
export function ExampleScore({ profile }: Readonly<{ profile: QualityProfile | null }>) {
  const t = useTranslations("profile");
  const canScore = profile !== null && annotations.every(({ severity }) => profile.multipliers[severity] !== null);
  const score = canScore ? scoreArticle({ profile, ...sample }) : null;
  return (
    <div className="text-sm">
      <p className="text-ink-soft">
        <span className="font-medium">{t("example.title")}.</span> {t("example.text")}
      </p>
      <p aria-live="polite" className="tabular-nums">
        {score?.rates ? (
          <>
            <span className="font-medium">{t(`verdict.${score.verdict}`)}</span> ·{" "}
            {t("example.score", { ...score.rates, penalty: score.penalty })}
          </>
        ) : (
          t("example.faulty")
        )}
      </p>
    </div>
  );
}
