import type { ReactNode } from "react";

type Props = Readonly<{ title: string; text?: string; children: ReactNode }>;

/** A part of the profile with what it means. */
export function ProfileSection({ title, text, children }: Props) {
  return (
    <fieldset className="grid min-w-0 gap-3">
      <legend className="font-semibold font-serif text-xl">{title}</legend>
      {text && <p className="max-w-prose text-ink-soft text-sm">{text}</p>}
      {children}
    </fieldset>
  );
}

type Choice = Readonly<{ name: string; isChosen: boolean; onChoose: () => void; label: ReactNode; text?: string }>;

/** One of several, with what it means. */
export function RadioLine({ name, isChosen, onChoose, label, text }: Choice) {
  return (
    <label className="flex items-start gap-2.5 pointer-coarse:min-h-11">
      <input
        type="radio"
        name={name}
        checked={isChosen}
        onChange={onChoose}
        className="mt-1 size-4 shrink-0 accent-accent"
      />
      <span>
        {label}
        {text && <span className="block text-ink-soft text-sm">{text}</span>}
      </span>
    </label>
  );
}
