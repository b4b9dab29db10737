"use client";
import { useFormatter, useTranslations } from "next-intl";
import { usePresence } from "./use-together";

/** What others changed, read aloud when there is nothing else to say, and not often. */
export function Announcements() {
  const t = useTranslations("together.announce");
  const format = useFormatter();
  const said = usePresence((state) => state.announcement);
  return (
    <div aria-live="polite" className="sr-only">
      {said && <span key={said.number}>{words()}</span>}
    </div>
  );

  function words(): string {
    if (!said) return "";
    const { names, sentences } = said;
    const [name = ""] = names;
    const [number] = sentences;
    if (names.length === 1 && sentences.length === 1 && number !== undefined) return t("one", { name, number });
    return t("many", { count: sentences.length, names: format.list(names, { type: "conjunction" }) });
  }
}
