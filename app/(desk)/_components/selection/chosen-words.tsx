"use client";
import { useTranslations } from "next-intl";
import type { Selection } from "./bulk-bar";

/** How many articles are chosen, in words; nothing while none is. */
export function ChosenWords({ selection }: Readonly<{ selection: Selection }>) {
  const t = useTranslations("desk");
  if (selection.kind === "search") return t("whole.chosen", { count: selection.count });
  const count = selection.articleIds.length;
  return count > 0 && t("chosen", { count });
}
