"use client";
import { X } from "lucide";
import { useTranslations } from "next-intl";
import { LocalTime } from "#app/(desk)/articles/[articleId]/review/_components/local-time";
import { useDesk } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { KeyCombination } from "#components/ui/kbd";
import { useDeedWords } from "#components/visits/use-deed-words";
import { keyTable } from "#lib/reviews/workbench/key-table";
import type { SinceState } from "#lib/reviews/workbench/since-desk";

const key = keyTable.find(({ act }) => act === "nextSince")?.combinations[0];

/** What others did, by whom and since when; the way through it, and how many sentences are left of it. */
export function SinceStrip({ since: { deeds, left } }: Readonly<{ since: SinceState }>) {
  const t = useTranslations("since.strip");
  const sayDeeds = useDeedWords();
  const { since } = useDesk();
  return (
    <section
      aria-label={t("label")}
      className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-line border-b bg-accent-wash px-4 py-1.5 text-sm print:hidden"
    >
      <p>
        {t("words", sayDeeds(deeds))}
        <span className="text-ink-soft">
          {" · "}
          <LocalTime at={deeds.since} />
        </span>
      </p>
      {deeds.sentences.length > 0 && (
        <>
          <Button className="px-2.5" onClick={() => since.next()}>
            {t("next")}
            {key && (
              <span aria-hidden="true" className="max-md:hidden">
                <KeyCombination combination={key} />
              </span>
            )}
          </Button>
          <p className="text-ink-soft">{t("left", { count: left.size })}</p>
        </>
      )}
      <Button look="quiet" aria-label={t("dismiss")} className="ms-auto px-2" onClick={() => since.dismiss()}>
        <Icon of={X} size={16} />
      </Button>
    </section>
  );
}
