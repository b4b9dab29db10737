import type { ReactNode } from "react";
import { Wordmark } from "#components/ui/wordmark";

/** The frame of pages before signing in. */
export function FrontPage({ title, lead, children }: Readonly<{ title: string; lead?: string; children: ReactNode }>) {
  return (
    <main className="mx-auto grid min-h-screen max-w-md content-center gap-6 px-5 py-12">
      <p>
        <Wordmark />
      </p>
      <div>
        <h1 className="font-semibold font-serif text-3xl tracking-tight">{title}</h1>
        {lead && <p className="mt-1 text-ink-soft">{lead}</p>}
      </div>
      {children}
    </main>
  );
}
