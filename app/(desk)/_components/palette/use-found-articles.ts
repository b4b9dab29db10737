"use client";
import { useEffect, useState } from "react";
import type { FoundArticle } from "#lib/articles/queries/find-articles";

/** Milliseconds after a keystroke until the server is asked. */
const calm = 200;

type Found = Readonly<{ query: string; articles: readonly FoundArticle[]; isReached: boolean }>;

/** Articles whose titles hold what is typed; what was found last stays until the next is there. */
export function useFoundArticles(
  query: string,
): Readonly<{ articles: readonly FoundArticle[]; standing: "reading" | "done" | "unreachable" }> {
  const [found, setFound] = useState<Found>({ query: "", articles: [], isReached: true });
  useEffect(() => {
    if (query === "") return;
    const calledOff = new AbortController();
    const timer = setTimeout(async () => {
      const articles = await search(query, calledOff.signal);
      if (!calledOff.signal.aborted) setFound({ query, articles: articles ?? [], isReached: articles !== null });
    }, calm);
    return () => {
      clearTimeout(timer);
      calledOff.abort();
    };
  }, [query]);
  if (query === "") return { articles: [], standing: "done" };
  const standing = found.query !== query ? "reading" : found.isReached ? "done" : "unreachable";
  return { articles: found.articles, standing };
}

/** Null when there was no answer. */
async function search(query: string, signal: AbortSignal): Promise<readonly FoundArticle[] | null> {
  try {
    const answer = await fetch(`/api/v1/articles?${new URLSearchParams({ q: query })}`, { signal });
    return answer.ok ? await answer.json() : null;
  } catch (error) {
    // No network, no server, no JSON, or nobody waits for it any more.
    if (error instanceof TypeError || error instanceof SyntaxError || error instanceof DOMException) return null;
    throw error;
  }
}
