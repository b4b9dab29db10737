"use client";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { type ReactNode, useMemo, useState } from "react";
import { buttonClass } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { deskAddress } from "#lib/articles/desk-address";
import type { ArticleList } from "#lib/articles/queries/list-articles";
import type { DeskFilter } from "#lib/articles/schema";
import { ArticleRow } from "./article-row";
import { useToldArticles, useToldNow } from "./live/live-desk";
import { BulkBar, type Selection } from "./selection/bulk-bar";
import { ChooseAll } from "./selection/choose-all";
import { ChosenWords } from "./selection/chosen-words";
import { DeskKeys } from "./selection/desk-keys";
import { bringToFront } from "./selection/desk-rows";
import { HandedOutNote } from "./selection/handed-out";
import { useChosenRows } from "./selection/use-chosen-rows";
import { useHandingOut } from "./selection/use-handing-out";
import { useDeskSearch, useMatches } from "./selection/use-matches";

type Props = Readonly<{
  list: ArticleList;
  filter: DeskFilter;
  deskId: string;
  /** As saved views keep it: what is chosen when everything is that matches. */
  query: string;
  people: readonly Readonly<{ id: string; name: string }>[];
  mayAssign: boolean;
  /** Shown in the articles' place where there are none. */
  empty: ReactNode;
}>;

/** The articles of one page, with what editors do to several at once. */
export function ArticleTable({ list, filter, deskId, query, people, mayAssign, empty }: Props) {
  const t = useTranslations("desk");
  const format = useFormatter();
  const router = useRouter();
  const articles = useToldArticles(list.articles);
  const now = useToldNow();
  const order = useMemo(() => list.articles.map(({ id }) => id), [list]);
  const { chosen, acts } = useChosenRows(order);
  const ticked = order.filter((id) => chosen.has(id));
  const isPageWhole = ticked.length === order.length && order.length > 0;
  const search = useDeskSearch(deskId, query);
  const matches = useMatches(search, isPageWhole && Boolean(filter.after || list.next));
  const [isWholeWanted, setWholeWanted] = useState(false);
  const stamp = isWholeWanted && isPageWhole ? matches?.stamp : null;
  const selection: Selection =
    matches && stamp ? { kind: "search", search, stamp, count: matches.count } : { kind: "rows", articleIds: ticked };
  const clear = () => {
    acts.clear();
    setWholeWanted(false);
  };
  const { give, takeBack, done, isPending, error } = useHandingOut(() => {
    // What had the focus goes with the bar.
    bringToFront(ticked[0]);
    clear();
  });
  return (
    <>
      {error && <Notice tone="alarm">{error}</Notice>}
      <HandedOutNote done={done} isPending={isPending} onUndo={takeBack} />
      <p role="status" className="sr-only">
        <ChosenWords selection={selection} />
      </p>
      {ticked.length > 0 && (
        <BulkBar
          selection={selection}
          matches={matches}
          onWhole={setWholeWanted}
          people={people}
          mayAssign={mayAssign}
          isPending={isPending}
          onAssign={(assigneeId) => give(selection, assigneeId)}
          onExported={() => router.refresh()}
        />
      )}
      <DeskKeys order={order} acts={{ ...acts, clear }} hasChosen={ticked.length > 0} />
      {order.length === 0 ? (
        empty
      ) : (
        <table aria-label={t("title")} className="w-full border-collapse max-md:block">
          <thead className="max-md:block">
            <tr className="border-line border-b text-start text-ink-faint text-xs max-md:block">
              <td className="w-8 py-2 ps-1 max-md:block max-md:w-auto">
                <ChooseAll chosen={ticked.length} isAll={isPageWhole} onToggle={acts.toggleAll} />
              </td>
              {(["article", "state", "progress", "findings", "with", "changed"] as const).map((column) => (
                <th key={column} scope="col" className="px-2 py-2 text-start font-medium max-md:sr-only">
                  {t(`column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="max-md:block">
            {articles.map((article) => (
              <ArticleRow
                key={article.id}
                article={article}
                isChosen={chosen.has(article.id)}
                onToggle={(isStretch) => (isStretch ? acts.extend(null, article.id) : acts.toggle(article.id))}
                changed={format.relativeTime(new Date(article.updatedAt), now)}
                changedAt={format.dateTime(new Date(article.updatedAt), "long")}
              />
            ))}
          </tbody>
        </table>
      )}
      <nav aria-label={t("pages")} hidden={!(filter.after || list.next)} className="flex justify-end gap-2 pt-4">
        {filter.after && (
          <a href={deskAddress(filter, { after: undefined })} className={buttonClass()}>
            {t("first")}
          </a>
        )}
        {list.next && (
          <a href={deskAddress(filter, { after: list.next })} className={buttonClass()}>
            {t("next")}
          </a>
        )}
      </nav>
    </>
  );
}
