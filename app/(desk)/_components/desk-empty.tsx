import { getTranslations } from "next-intl/server";
import { buttonClass } from "#components/ui/button";
import { deskAddress, isNarrowed } from "#lib/articles/desk-address";
import type { DeskFilter } from "#lib/articles/schema";

type Props = Readonly<{ filter: DeskFilter; deskId: string; mayBringIn: boolean }>;

/** A desk without an article to show, and what can be done about it. */
export async function DeskEmpty({ filter, deskId, mayBringIn }: Props) {
  const t = await getTranslations("desk");
  const isFiltered = isNarrowed(filter);
  const isMine = filter.view === "mine";
  return (
    <div className="grid justify-items-start gap-3 py-16">
      <p className="font-serif text-2xl">{t(isFiltered ? "empty.filtered" : isMine ? "empty.mine" : "empty.all")}</p>
      {isMine && !isFiltered && <p className="text-ink-soft">{t("empty.mineNext")}</p>}
      <div className="flex flex-wrap gap-2">
        {isFiltered && (
          <a href={deskAddress({ view: filter.view }, { desk: deskId })} className={buttonClass("primary")}>
            {t("empty.clear")}
          </a>
        )}
        {isMine && (
          <a
            href={deskAddress({ ...filter, view: "all" }, { desk: deskId })}
            className={buttonClass(isFiltered ? "plain" : "primary")}
          >
            {t("view.all")}
          </a>
        )}
        {mayBringIn && !isFiltered && (
          <a href="/articles/new" className={buttonClass()}>
            {t("bringIn")}
          </a>
        )}
      </div>
    </div>
  );
}
