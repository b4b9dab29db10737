"use client";
import { useId } from "react";

type Props = Readonly<{
  label: string;
  value: string;
  onChange: (value: string) => void;
  error: string | null;
  placeholder?: string;
  isDisabled?: boolean;
}>;

/** A number in a table: its name is for who cannot see the row, what is wrong with it stands under it. */
export function NumberBox({ label, value, onChange, error, placeholder, isDisabled = false }: Props) {
  const id = useId();
  return (
    <span className="grid justify-items-end gap-0.5">
      <input
        aria-label={label}
        inputMode="decimal"
        value={value}
        placeholder={placeholder}
        disabled={isDisabled}
        maxLength={20}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? id : undefined}
        onChange={(event) => onChange(event.target.value)}
        className="min-h-8 w-20 rounded-md border border-line-strong bg-surface px-2 text-end tabular-nums placeholder:text-ink-faint disabled:opacity-50 aria-invalid:border-alarm pointer-coarse:min-h-11"
      />
      {error && (
        <span id={id} role="alert" className="max-w-56 text-end text-alarm text-xs">
          {error}
        </span>
      )}
    </span>
  );
}
