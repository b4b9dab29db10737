"use client";
import { useLocale, useTranslations } from "next-intl";
import { SelectField } from "#components/ui/field";
import type { DetectedLanguage } from "#lib/language/detect";
import { languageName, languagesOffered } from "#lib/language/language-names";

type Props = Readonly<{
  label: string;
  value: string;
  guess: DetectedLanguage | null;
  onChange: (language: string) => void;
}>;

/** A language that was recognised, with how sure that is, and can be changed. */
export function LanguageField({ label, value, guess, onChange }: Props) {
  const t = useTranslations("bringIn");
  const locale = useLocale();
  const offered = languagesOffered(locale);
  const all = value !== "" && !offered.includes(value) ? [value, ...offered] : offered;
  const hint = guess === null ? "unknown" : guess.isReliable ? "sure" : "unsure";
  return (
    <SelectField
      label={label}
      hint={value === (guess?.language ?? "") ? t(hint) : undefined}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      required
    >
      <option value="">…</option>
      {all.map((language) => (
        <option key={language} value={language}>
          {languageName(language, locale)}
        </option>
      ))}
    </SelectField>
  );
}
