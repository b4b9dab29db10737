"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useDeedWords } from "#components/visits/use-deed-words";
import type { ListedArticle } from "#lib/articles/queries/list-articles";

/** What others did in an article since the viewer was there, or that it is new to them; nothing for all others. */
export function SinceMark({ article: { othersDeeds, isNewToViewer } }: Readonly<{ article: ListedArticle }>) {
  const t = useTranslations("since");
  const format = useFormatter();
  const sayDeeds = useDeedWords();
  if (!othersDeeds && !isNewToViewer) return null;
  const at = othersDeeds && new Date(othersDeeds.since);
  return (
    <p className="flex items-baseline gap-1.5 pt-0.5 text-accent text-sm" title={at ? format.dateTime(at, "long") : ""}>
      <span aria-hidden="true" className="size-2 shrink-0 rounded-full bg-accent" />
      <bdi>{othersDeeds && at ? t("row", { ...sayDeeds(othersDeeds), ago: format.relativeTime(at) }) : t("new")}</bdi>
    </p>
  );
}
