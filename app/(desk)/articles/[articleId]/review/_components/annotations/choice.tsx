"use client";
import clsx from "clsx";
import type { KeyboardEvent, ReactNode } from "react";

type Props = Readonly<{
  isChosen: boolean;
  /** The one that Tab comes to. */
  isStop: boolean;
  onChoose: () => void;
  title?: string;
  keyName: string | null;
  children: ReactNode;
}>;

/** One of several that exclude each other, with the key that chooses it. */
export function Choice({ isChosen, isStop, onChoose, title, keyName, children }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a key chooses from anywhere in the form, which native radios cannot show
    <button
      type="button"
      role="radio"
      aria-checked={isChosen}
      aria-keyshortcuts={keyName ?? undefined}
      tabIndex={isStop ? 0 : -1}
      title={title}
      onClick={onChoose}
      className={clsx(
        "inline-flex min-h-7 items-center gap-1 rounded border px-1.5 text-start leading-tight pointer-coarse:min-h-11 pointer-coarse:px-2.5",
        isChosen
          ? "border-accent bg-accent-wash font-medium text-ink ring-1 ring-accent forced-colors:outline"
          : "border-line text-ink hover:border-line-strong hover:bg-sunken",
      )}
    >
      {children}
      {keyName && (
        <span aria-hidden="true" className="text-ink-faint text-xs uppercase max-lg:hidden">
          {keyName}
        </span>
      )}
    </button>
  );
}

/** Arrows go from one choice to the next, as in any group of radio buttons. */
export function moveInGroup(event: KeyboardEvent<HTMLElement>): void {
  const onward = ["ArrowDown", "ArrowRight"].includes(event.key);
  if (!onward && !["ArrowUp", "ArrowLeft"].includes(event.key)) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=radio]")];
  const at = all.findIndex((each) => each.matches(":focus"));
  if (at < 0) return;
  event.preventDefault();
  event.stopPropagation();
  const isSideways = event.key === "ArrowLeft" || event.key === "ArrowRight";
  const isMirrored = isSideways && getComputedStyle(event.currentTarget).direction === "rtl";
  const next = all[(at + (onward === isMirrored ? -1 : 1) + all.length) % all.length];
  next?.focus();
  next?.click();
}
