"use client";
import clsx from "clsx";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Saying } from "./review-store";
import { useStore } from "./store-context";

/** Long enough to read a sentence. */
const shownFor = 6000;

/** What the workbench says: read out politely, and shown for a moment at the foot of the page. */
export function Sayings() {
  const t = useTranslations("review");
  const store = useStore();
  const [saying, setSaying] = useState<Saying | null>(null);
  useEffect(() => store.hear(setSaying), [store]);
  useEffect(() => {
    if (!saying) return;
    const timer = setTimeout(() => setSaying(null), shownFor);
    return () => clearTimeout(timer);
  }, [saying]);
  const isProblem = saying !== null && "text" in saying;
  return (
    <div
      aria-live="polite"
      className="pointer-events-none fixed inset-x-0 bottom-6 z-50 grid justify-items-center px-4"
    >
      {saying && (
        <p
          className={clsx(
            "pointer-events-auto max-w-xl rounded-md px-4 py-2 text-sm shadow-lg",
            isProblem ? "bg-alarm-wash text-ink outline outline-alarm" : "bg-ink text-paper",
          )}
        >
          {"text" in saying ? saying.text : sentence(t, saying)}
          {!("text" in saying) && saying.key === "said.signInAgain" && (
            <a href="/sign-in" target="_blank" rel="noreferrer" className="ms-3 underline">
              {t("signIn")}
            </a>
          )}
        </p>
      )}
    </div>
  );
}

type Sentence = Extract<Saying, { key: string }>;

/** Keys come from the store as text; each is held by the messages test and this one place. */
function sentence(t: ReturnType<typeof useTranslations<"review">>, { key, values }: Sentence): string {
  return t(key as Parameters<typeof t>[0], values as Parameters<typeof t>[1]);
}
