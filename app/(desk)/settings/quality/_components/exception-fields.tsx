"use client";
import { Trash2 } from "lucide";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button";
import { SelectField } from "#components/ui/field";
import { Icon } from "#components/ui/icon";
import { categoryIds, isCategoryId } from "#lib/quality/category";
import { type Severity, severities } from "#lib/quality/severity";
import { NumberBox } from "./number-box";
import { ProfileSection } from "./profile-section";
import { type Editing, useFault } from "./use-fault";

/** Points that hold in one category whatever its severity costs elsewhere. */
export function ExceptionFields({ draft, change, faults }: Editing) {
  const t = useTranslations("profile.exceptions");
  const categories = useTranslations("category");
  const levels = useTranslations("severity");
  const faultAt = useFault(faults);
  const [category, setCategory] = useState("punctuation");
  const [severity, setSeverity] = useState<Severity>("minor");
  const { exceptions } = draft;
  const isKnown = exceptions.some((each) => each.category === category && each.severity === severity);
  return (
    <ProfileSection title={t("title")} text={t("text")}>
      {exceptions.length === 0 && <p className="text-ink-faint text-sm">{t("none")}</p>}
      <ul className="grid gap-2">
        {exceptions.map((each, index) => {
          const names = { name: categories(`${each.category}.name`), severity: levels(`${each.severity}.name`) };
          return (
            <li key={`${each.category} ${each.severity}`} className="flex items-start gap-3 border-line border-t pt-2">
              <span className="flex-1">
                {names.name} · {names.severity}
              </span>
              <NumberBox
                label={t("points", names)}
                value={each.points}
                error={faultAt(`exceptions.${each.category}.${each.severity}`)}
                onChange={(points) => change({ exceptions: exceptions.with(index, { ...each, points }) })}
              />
              <Button
                look="quiet"
                className="px-2"
                aria-label={t("remove", names)}
                onClick={() => change({ exceptions: exceptions.filter((other) => other !== each) })}
              >
                <Icon of={Trash2} size={16} />
              </Button>
            </li>
          );
        })}
      </ul>
      <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_10rem_auto] sm:items-end">
        <SelectField label={t("category")} value={category} onChange={(event) => setCategory(event.target.value)}>
          {categoryIds.map((id) => (
            <option key={id} value={id}>
              {categories(`${id}.name`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t("severity")}
          value={severity}
          onChange={(event) => setSeverity(severities.find((each) => each === event.target.value) ?? "minor")}
        >
          {severities.map((each) => (
            <option key={each} value={each}>
              {levels(`${each}.name`)}
            </option>
          ))}
        </SelectField>
        <Button
          aria-disabled={isKnown}
          onClick={() => {
            if (isKnown || !isCategoryId(category)) return;
            change({ exceptions: [...exceptions, { category, severity, points: "" }] });
          }}
        >
          {t("add")}
        </Button>
      </div>
    </ProfileSection>
  );
}
