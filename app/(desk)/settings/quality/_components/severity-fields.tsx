"use client";
import { useTranslations } from "next-intl";
import { type Severity, severities } from "#lib/quality/severity";
import { NumberBox } from "./number-box";
import { ProfileSection } from "./profile-section";
import { type Editing, useFault } from "./use-fault";

/** Which severities there are, and what one error of each costs. */
export function SeverityFields({ draft, change, faults }: Editing) {
  const t = useTranslations("profile.severities");
  const names = useTranslations("severity");
  const faultAt = useFault(faults);
  const put = (severity: Severity, next: Partial<(typeof draft.multipliers)[Severity]>) =>
    change({ multipliers: { ...draft.multipliers, [severity]: { ...draft.multipliers[severity], ...next } } });
  const all = faultAt("multipliers");
  return (
    <ProfileSection title={t("title")} text={t("text")}>
      <ul className="grid gap-2">
        {severities.map((severity) => {
          const { isOffered, points } = draft.multipliers[severity];
          const name = names(`${severity}.name`);
          return (
            <li key={severity} className="flex items-start justify-between gap-4 border-line border-t pt-2">
              <label className="flex items-start gap-2.5">
                <input
                  type="checkbox"
                  checked={isOffered}
                  aria-label={t("offered", { name })}
                  onChange={(event) => put(severity, { isOffered: event.target.checked })}
                  className="mt-1 size-4 shrink-0 accent-accent"
                />
                <span>
                  <span className="font-medium">{name}</span>
                  <span className="block text-ink-soft text-sm">{names(`${severity}.definition`)}</span>
                </span>
              </label>
              <NumberBox
                label={t("points", { name })}
                value={isOffered ? points : ""}
                placeholder="–"
                isDisabled={!isOffered}
                error={faultAt(`multipliers.${severity}`) ?? (severity === "critical" ? all : null)}
                onChange={(value) => put(severity, { points: value })}
              />
            </li>
          );
        })}
      </ul>
      {all && !draft.multipliers.critical.isOffered && (
        <p role="alert" className="text-alarm text-sm">
          {all}
        </p>
      )}
    </ProfileSection>
  );
}
