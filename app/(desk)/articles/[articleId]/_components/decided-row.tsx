import clsx from "clsx";
import type { ReactNode } from "react";

const edges = { open: "border-line-strong", taken: "border-good", refused: "border-line" } as const;

type Props = Readonly<{ label: string; standing: keyof typeof edges; isBusy: boolean; children: ReactNode }>;

/** A row of a list that one goes through by keyboard, to decide on each; its edge says what became of it. */
export function DecidedRow({ label, standing, isBusy, children }: Props) {
  return (
    <li
      // biome-ignore lint/a11y/noNoninteractiveTabindex: keys go from row to row, and act on the one with the focus
      tabIndex={0}
      aria-label={label}
      aria-busy={isBusy}
      className={clsx("scroll-my-4 rounded-md border-s-4 bg-surface p-3", edges[standing])}
    >
      {children}
    </li>
  );
}
