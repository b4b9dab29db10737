"use client";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { mostChosen } from "#lib/articles/chosen-rows";
import type { Matches } from "#lib/articles/queries/searched-articles";

type Props = Readonly<{ matches: Matches | null; isWhole: boolean; onWhole: (isWhole: boolean) => void }>;

/** Beside a page that is ticked whole: everything else that the search finds may be chosen too. */
export function WholeSearch({ matches, isWhole, onWhole }: Props) {
  const t = useTranslations("desk.whole");
  if (!matches) return null;
  const { count, stamp } = matches;
  if (stamp === null) return <p className="text-ink-soft text-sm">{t("tooMany", { count, most: mostChosen })}</p>;
  return (
    <Button look="quiet" className="px-2 text-accent underline" onClick={() => onWhole(!isWhole)}>
      {isWhole ? t("page") : t("choose", { count })}
    </Button>
  );
}
