"use client";
import { useTranslations } from "next-intl";
import { draftOf } from "#lib/annotations/profile-draft";
import { presetIds } from "#lib/quality/profile";
import { profilePresets } from "#lib/quality/profile-presets";
import { ProfileSection, RadioLine } from "./profile-section";
import type { Editing } from "./use-fault";

/** What the profile is made from. */
export function PresetChoice({ draft, change }: Editing) {
  const t = useTranslations("profile");
  return (
    <ProfileSection title={t("presetTitle")} text={t("presetHint")}>
      {presetIds.map((preset) => (
        <RadioLine
          key={preset}
          name="preset"
          isChosen={draft.preset === preset}
          onChoose={() => change(draftOf(profilePresets[preset]))}
          label={<span className="font-medium">{t(`preset.${preset}.name`)}</span>}
          text={t(`preset.${preset}.text`)}
        />
      ))}
    </ProfileSection>
  );
}
