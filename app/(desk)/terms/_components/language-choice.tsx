"use client";
import { useLocale } from "next-intl";
import { SelectField } from "#components/ui/field";
import { languageName, languagesOffered } from "#lib/language/language-names";

type Props = Readonly<{
  label: string;
  value: string;
  onChange: (language: string) => void;
  /** What choosing no language means; without it, one has to be chosen. */
  none?: string;
}>;

/** A choice of languages; one that is not offered stays, when it is there already. */
export function LanguageChoice({ label, value, onChange, none }: Props) {
  const locale = useLocale();
  const offered = languagesOffered(locale);
  const all = value !== "" && !offered.includes(value) ? [value, ...offered] : offered;
  return (
    <SelectField
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      required={none === undefined}
    >
      <option value="">{none ?? "…"}</option>
      {all.map((language) => (
        <option key={language} value={language}>
          {languageName(language, locale)}
        </option>
      ))}
    </SelectField>
  );
}
