import clsx from "clsx";
import type { ReactNode } from "react";

type Tone = "plain" | "good" | "care" | "alarm";

const tones: Record<Tone, string> = {
  plain: "bg-sunken border-line-strong text-ink",
  good: "bg-good-wash border-good text-ink",
  care: "bg-care-wash border-care text-ink",
  alarm: "bg-alarm-wash border-alarm text-ink",
};

/** A message where it belongs. An alarm is read out at once. */
export function Notice({
  tone = "plain",
  children,
  className,
}: Readonly<{ tone?: Tone; children: ReactNode; className?: string }>) {
  return (
    <div
      role={tone === "alarm" ? "alert" : "status"}
      className={clsx("rounded-md border-s-4 px-4 py-2.5 text-sm", tones[tone], className)}
    >
      {children}
    </div>
  );
}
