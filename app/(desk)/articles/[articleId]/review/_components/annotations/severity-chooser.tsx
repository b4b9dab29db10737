"use client";
import { useTranslations } from "next-intl";
import { SeverityMark } from "#components/quality/severity-mark";
import { isOffered } from "#lib/annotations/offered-severity";
import type { QualityProfile } from "#lib/quality/profile";
import { type Severity, severities } from "#lib/quality/severity";
import { Choice, moveInGroup } from "./choice";

type Props = Readonly<{ profile: QualityProfile; chosen: Severity; onChoose: (severity: Severity) => void }>;

/** How much it harms: what the desk's profile has points for, each with its digit. */
export function SeverityChooser({ profile, chosen, onChoose }: Props) {
  const t = useTranslations("annotation.composer");
  const severity = useTranslations("severity");
  return (
    <div role="radiogroup" aria-label={t("severity")} onKeyDown={moveInGroup} className="flex flex-wrap gap-1">
      {severities
        .filter((each) => isOffered(profile, each))
        .map((each) => (
          <Choice
            key={each}
            isChosen={each === chosen}
            isStop={each === chosen}
            onChoose={() => onChoose(each)}
            title={severity(`${each}.definition`)}
            keyName={severities.indexOf(each).toString()}
          >
            <SeverityMark severity={each} />
            {severity(`${each}.name`)}
          </Choice>
        ))}
    </div>
  );
}
