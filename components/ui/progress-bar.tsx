import clsx from "clsx";

export type ProgressPart = Readonly<{ value: number; tone: "good" | "accent" | "insertion" | "care" }>;

const tones: Record<ProgressPart["tone"], string> = {
  good: "bg-good",
  accent: "bg-accent",
  insertion: "bg-insertion opacity-45",
  care: "bg-care",
};

/** How far something is, in parts that each mean something; `label` says it in words. */
export function ProgressBar({
  total,
  parts,
  label,
  className,
}: Readonly<{ total: number; parts: readonly ProgressPart[]; label: string; className?: string }>) {
  const done = parts[0]?.value ?? 0;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.max(total, 1)}
      aria-valuenow={done}
      className={clsx("flex h-1.5 overflow-hidden rounded-full bg-line", className)}
    >
      {parts.map(({ value, tone }) => (
        <span key={tone} className={tones[tone]} style={{ inlineSize: `${(100 * value) / Math.max(total, 1)}%` }} />
      ))}
    </div>
  );
}
