"use client";
import { useRouter } from "next/navigation";
import { useLocale, useNow } from "next-intl";
import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from "react";
import { type LiveList, toldArticle, toldNow, untold, withPeople, withRows } from "#lib/articles/live-list";
import type { ArticleList, ListedArticle } from "#lib/articles/queries/list-articles";
import type { DeskFilter } from "#lib/articles/schema";
import { FreshArticles } from "./fresh-articles";
import { useWindowLine } from "./use-window-line";

type Props = Readonly<{ deskId: string; list: ArticleList; filter: DeskFilter; children: ReactNode }>;

const Told = createContext<LiveList>(untold);

/** A page of the desk, kept true while it is open: rows stay where they are, and what is new is offered above them. */
export function LiveDesk({ deskId, list, filter, children }: Props) {
  const language = useLocale();
  const router = useRouter();
  const asks = asksOf(deskId, list, filter, language);
  const page = JSON.stringify(asks);
  const [told, setTold] = useState({ of: page, list: untold });
  const place = useRef<HTMLDivElement>(null);
  // Of another page everything is told anew.
  const now = told.of === page ? told.list : untold;
  const change = (changed: (before: LiveList) => LiveList) =>
    setTold((before) => ({ of: page, list: changed(before.of === page ? before.list : untold) }));
  useWindowLine(
    asks,
    (event) => {
      if (event.name === "rows") change((before) => withRows(before, event.data));
      else if (event.name === "presence") change((before) => withPeople(before, event.data));
      else if (event.name === "fresh") change((before) => ({ ...before, fresh: event.data.count }));
      else if (event.name === "refresh") router.refresh();
    },
    () => change((before) => ({ ...before, presence: {} })),
  );
  return (
    <Told value={now}>
      <FreshArticles
        count={now.fresh}
        onShow={() => {
          place.current?.focus();
          router.refresh();
        }}
      />
      <div ref={place} tabIndex={-1} className="outline-none">
        {children}
      </div>
    </Told>
  );
}

/** These articles as they are now. */
export function useToldArticles(articles: readonly ListedArticle[]): readonly ListedArticle[] {
  const told = useContext(Told);
  return useMemo(() => articles.map((article) => toldArticle(article, told)), [articles, told]);
}

/** As late as anything is known to have happened: the page was made before what was told. */
export function useToldNow(): Date {
  const told = useContext(Told);
  const page = useNow();
  return useMemo(() => toldNow(page, told), [page, told]);
}

/** What is to be said of a row beside what is in it: who is there, and whether it would be listed still. */
export function useRowNews(articleId: string) {
  const told = useContext(Told);
  return { people: told.presence[articleId] ?? [], isMoved: told.rows[articleId]?.fits === false };
}

function asksOf(deskId: string, { articles }: ArticleList, filter: DeskFilter, language: string) {
  const { after, desk: _, ...rest } = filter;
  const asked = Object.entries(rest).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    ...Object.fromEntries(asked),
    desk: deskId,
    language,
    shown: articles.map(({ id }) => id).join(","),
    // Above a later page stand the earlier ones: nothing there is new.
    ...(after === undefined && { since: articles[0]?.updatedAt ?? new Date(0).toISOString() }),
  };
}
