"use client";
import { useLocale } from "next-intl";
import { useEffect, useState } from "react";
import type { Matches } from "#lib/articles/queries/searched-articles";

/** A desk page's search, as commands take it. */
export type DeskSearch = Readonly<{ deskId: string; query: string; language: string }>;

export function useDeskSearch(deskId: string, query: string): DeskSearch {
  return { deskId, query, language: useLocale() };
}

/** How many articles a search finds, asked for while `isAsked`; null before the answer is there. */
export function useMatches({ deskId, query, language }: DeskSearch, isAsked: boolean): Matches | null {
  const [matches, setMatches] = useState<Matches | null>(null);
  useEffect(() => {
    if (!isAsked) return;
    const stop = new AbortController();
    const address = `/api/v1/articles/matching?${new URLSearchParams({ deskId, query, language })}`;
    fetch(address, { signal: stop.signal })
      .then(async (answer) => setMatches(answer.ok ? await answer.json() : null))
      // Gone elsewhere meanwhile, or no line: it is not offered then.
      .catch(() => undefined);
    return () => {
      stop.abort();
      setMatches(null);
    };
  }, [deskId, query, language, isAsked]);
  return matches;
}
