"use client";
import { useTranslations } from "next-intl";
import { countingRules } from "#lib/quality/evaluation-count";
import { NumberBox } from "./number-box";
import { ProfileSection, RadioLine } from "./profile-section";
import { type Editing, useFault } from "./use-fault";

/** What the penalty is spread over. */
export function CountingChoice({ draft, change }: Editing) {
  const t = useTranslations("profile");
  return (
    <ProfileSection title={t("countingTitle")} text={t("countingText")}>
      {countingRules.map((counting) => (
        <RadioLine
          key={counting}
          name="counting"
          isChosen={draft.counting === counting}
          onChoose={() => change({ counting })}
          label={t(`counting.${counting}`)}
        />
      ))}
    </ProfileSection>
  );
}

const rules = ["once", "each", "capped"] as const;

/** How one cause in several places is scored. */
export function RepeatedChoice({ draft, change, faults }: Editing) {
  const t = useTranslations("profile");
  const faultAt = useFault(faults);
  return (
    <ProfileSection title={t("repeatedTitle")} text={t("repeatedText")}>
      {rules.map((repeated) => (
        <div key={repeated} className="flex flex-wrap items-start gap-3">
          <RadioLine
            name="repeated"
            isChosen={draft.repeated === repeated}
            onChoose={() => change({ repeated })}
            label={t(`repeated.${repeated}`)}
          />
          {repeated === "capped" && draft.repeated === "capped" && (
            <NumberBox
              label={t("atMost")}
              value={draft.atMost}
              error={faultAt("repeated.atMost")}
              onChange={(atMost) => change({ atMost })}
            />
          )}
        </div>
      ))}
    </ProfileSection>
  );
}
