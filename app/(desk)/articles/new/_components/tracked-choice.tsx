"use client";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { Notice } from "#components/ui/notice";
import type { TrackedArticle } from "#lib/articles/tracked-text";

type Props = Readonly<{ tracked: TrackedArticle; isTracked: boolean; onChange: (isTracked: boolean) => void }>;

/** Whether a file's tracked changes are part of the machine's text, or corrections of it. */
export function TrackedChoice({ tracked, isTracked, onChange }: Props) {
  const t = useTranslations("bringIn.tracked");
  const name = useId();
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 font-medium">{t("title")}</legend>
      {(["accepted", "edits"] as const).map((choice) => (
        <label key={choice} className="flex items-start gap-3 pointer-coarse:min-h-11">
          <input
            type="radio"
            name={name}
            className="mt-1 size-4 shrink-0 pointer-coarse:size-6"
            checked={isTracked === (choice === "edits")}
            onChange={() => onChange(choice === "edits")}
          />
          <span className="grid">
            {t(choice)}
            <span className="text-ink-soft text-sm">{t(`${choice}Hint`)}</span>
          </span>
        </label>
      ))}
      {isTracked && tracked.reshaped > 0 && <Notice tone="care">{t("reshaped", { count: tracked.reshaped })}</Notice>}
    </fieldset>
  );
}
