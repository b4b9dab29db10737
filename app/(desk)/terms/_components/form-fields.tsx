"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { type TermForm, termStatuses } from "#lib/checks/desk-term";
import { isAcronym } from "#lib/checks/term-case";
import { longestForm } from "#lib/terms/term-content";
import type { WrittenForm } from "./term-form";

type Props = Readonly<{
  form: WrittenForm;
  /** Counted from 1. */
  number: number;
  language: string;
  onChange: (key: number, changed: Partial<TermForm> | null) => void;
}>;

const control = "min-h-9 rounded-md border border-line-strong bg-surface px-2 text-ink pointer-coarse:min-h-11";

/** One form of a term: its text, what the desk says of it, whether its case counts. */
export function FormFields({ form, number, language, onChange }: Props) {
  const t = useTranslations("terms");
  const { key, text, status, isCaseSensitive, isAdded } = form;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isAdded) field.current?.focus();
  }, [isAdded]);
  return (
    <div className="grid grid-cols-[1fr_auto] gap-x-2 gap-y-1 rounded-md border border-line p-2">
      <input
        ref={field}
        type="text"
        aria-label={t("form.text", { number })}
        value={text}
        lang={language || undefined}
        dir="auto"
        maxLength={longestForm}
        required={number === 1}
        onChange={(event) => {
          const next = event.target.value;
          // The case of initials counts, unless somebody said otherwise.
          const isUntouched = isCaseSensitive === isAcronym(text.trim());
          onChange(key, { text: next, isCaseSensitive: isUntouched ? isAcronym(next.trim()) : isCaseSensitive });
        }}
        className={`${control} min-w-0 font-serif text-lg`}
      />
      <select
        aria-label={t("form.status", { number })}
        value={status}
        onChange={(event) =>
          onChange(key, { status: termStatuses.find((each) => each === event.target.value) ?? status })
        }
        className={control}
      >
        {termStatuses.map((each) => (
          <option key={each} value={each}>
            {t(`status.${each}`)}
          </option>
        ))}
      </select>
      <label className="flex min-h-7 items-center gap-2 text-ink-soft text-sm pointer-coarse:min-h-11">
        <input
          type="checkbox"
          className="size-4 accent-accent"
          aria-label={t("form.caseOf", { number })}
          checked={isCaseSensitive}
          onChange={(event) => onChange(key, { isCaseSensitive: event.target.checked })}
        />
        {t("form.case")}
      </label>
      <button
        type="button"
        aria-label={t("form.removeOf", { number })}
        onClick={() => onChange(key, null)}
        className="min-h-7 rounded px-2 text-ink-soft text-sm hover:bg-sunken pointer-coarse:min-h-11"
      >
        {t("form.remove")}
      </button>
    </div>
  );
}
