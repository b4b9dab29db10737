import type { ReactNode } from "react";

/** What may be wider than the screen: it is scrolled by itself, by keyboard too, and on paper shown whole. */
export function ScrolledSideways({ label, children }: Readonly<{ label: string; children: ReactNode }>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: nothing is filled in here
    <div
      role="group"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: who cannot drag has to reach it
      tabIndex={0}
      className="relative overflow-x-auto print:overflow-visible"
    >
      {children}
    </div>
  );
}
