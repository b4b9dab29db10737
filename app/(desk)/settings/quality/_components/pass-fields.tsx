"use client";
import { useTranslations } from "next-intl";
import type { ProfileDraft } from "#lib/annotations/profile-draft";
import { NumberBox } from "./number-box";
import { ProfileSection, RadioLine } from "./profile-section";
import { type Editing, useFault } from "./use-fault";

type Figure = "raw" | "rating" | "first" | "second" | "passingThreshold" | "acceptablePenalty";

/** The figures of each rule, with where their faults are told. */
const figuresOf: Readonly<Record<ProfileDraft["pass"], readonly (readonly [Figure, string])[]>> = {
  raw: [["raw", "pass.threshold"]],
  calibrated: [],
  penalty: [
    ["first", "pass.first"],
    ["second", "pass.second"],
  ],
  rating: [["rating", "pass.threshold"]],
};
const calibration = [
  ["passingThreshold", "calibration.passingThreshold"],
  ["acceptablePenalty", "calibration.acceptablePenalty"],
] as const;
const rules = ["raw", "calibrated", "penalty", "rating"] as const;

/** Which figure decides and where it passes, and how the calibrated score is set. */
export function PassFields(editing: Editing) {
  const t = useTranslations("profile");
  const { draft, change } = editing;
  return (
    <>
      <ProfileSection title={t("passTitle")} text={t("passText")}>
        {rules.map((pass) => (
          <div key={pass} className="grid gap-2">
            <RadioLine
              name="pass"
              isChosen={draft.pass === pass}
              onChoose={() => change({ pass })}
              label={t(`pass.${pass}`)}
            />
            {draft.pass === pass && <Figures figures={figuresOf[pass]} {...editing} />}
          </div>
        ))}
      </ProfileSection>
      <ProfileSection title={t("calibrationTitle")} text={t("calibrationText")}>
        <Figures figures={calibration} {...editing} />
      </ProfileSection>
    </>
  );
}

type FiguresProps = Editing & Readonly<{ figures: readonly (readonly [Figure, string])[] }>;

function Figures({ figures, draft, change, faults }: FiguresProps) {
  const t = useTranslations("profile.figures");
  const faultAt = useFault(faults);
  return figures.map(([figure, field]) => (
    <div key={figure} className="flex items-start justify-between gap-4 ps-6.5">
      <span aria-hidden="true" className="pt-1 text-ink-soft text-sm">
        {t(figure)}
      </span>
      <NumberBox
        label={t(figure)}
        value={draft[figure]}
        error={faultAt(field)}
        onChange={(value) => change({ [figure]: value })}
      />
    </div>
  ));
}
