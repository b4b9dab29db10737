import type { ReactNode } from "react";

/** A screen's title, a line about it, and what can be done there. */
export function PageHeader({
  title,
  lead,
  children,
}: Readonly<{ title: ReactNode; lead?: ReactNode; children?: ReactNode }>) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 pb-6">
      <div className="max-w-2xl">
        <h1 className="font-semibold font-serif text-3xl leading-tight tracking-tight">{title}</h1>
        {lead && <p className="mt-1 text-ink-soft">{lead}</p>}
      </div>
      {children && <div className="flex flex-wrap items-center gap-2">{children}</div>}
    </header>
  );
}
