import type { IconNode } from "lucide";
import { createElement } from "react";

type Props = Readonly<{
  /** From `lucide`, which gives the shapes alone: its own runtime for React is three times this file, on every page. */
  of: IconNode;
  /** In CSS pixels; without it, as `className` says. */
  size?: number;
  className?: string;
  /** What it says where no words beside it do; without it, nothing is read out. */
  label?: string;
}>;

/** An icon drawn in the colour of the words around it. */
export function Icon({ of, size = 24, className, label }: Props) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: a title would show as a tip; the label says the same
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={className}
      {...(label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
    >
      {of.map(([tag, shape], index) => createElement(tag, { key: index, ...shape }))}
    </svg>
  );
}
