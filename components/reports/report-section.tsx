import { type ReactNode, useId } from "react";

/** A part of a report with its heading, which stays with what follows it on paper. */
export function ReportSection({ title, children }: Readonly<{ title: string; children: ReactNode }>) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="min-w-0 print:mt-6">
      <h2 id={id} className="break-after-avoid border-line-strong border-b pb-1 font-semibold font-serif text-xl">
        {title}
      </h2>
      <div className="pt-3">{children}</div>
    </section>
  );
}
