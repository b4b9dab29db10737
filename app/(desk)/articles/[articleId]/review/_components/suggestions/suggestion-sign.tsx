"use client";
import { FilePen } from "lucide";
import { useTranslations } from "next-intl";
import { Icon } from "#components/ui/icon";
import { useSuggestionsHere } from "./use-suggestions-here";

/** At a sentence that a returned file would have say something else. */
export function SuggestionSign({ id }: Readonly<{ id: string }>) {
  const t = useTranslations("returned.margin");
  if (useSuggestionsHere(id).length === 0) return null;
  return (
    <span className="ms-0.5 inline-block align-super text-accent" title={t("sign")} data-suggested="">
      <Icon of={FilePen} size={13} label={t("sign")} />
    </span>
  );
}
