import clsx from "clsx";
import type { ReactNode } from "react";

export type BadgeTone = "plain" | "accent" | "good" | "care" | "alarm";

const tones: Record<BadgeTone, string> = {
  plain: "bg-sunken text-ink-soft border-line",
  accent: "bg-accent-wash text-accent border-transparent",
  good: "bg-good-wash text-good border-transparent",
  care: "bg-care-wash text-care border-transparent",
  alarm: "bg-alarm-wash text-alarm border-transparent",
};

/** A state in a word. */
export function Badge({ tone = "plain", children }: Readonly<{ tone?: BadgeTone; children: ReactNode }>) {
  return (
    <span
      className={clsx(
        "inline-flex whitespace-nowrap rounded border px-1.5 py-px font-medium text-xs leading-5",
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}
