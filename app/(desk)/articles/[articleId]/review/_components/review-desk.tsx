"use client";
import { useEffect, useState } from "react";
import type { Review } from "#lib/reviews/review";
import { readingOrder } from "#lib/reviews/workbench";
import { ArticleText } from "./article-text";
import { Bar } from "./bar";
import { KeyList } from "./key-list";
import { Margin } from "./margin";
import { ReviewStore } from "./review-store";
import { Sayings } from "./sayings";
import { StoreProvider } from "./store-context";
import { useKeys } from "./use-keys";

/** The workbench: the text, the margin beside it, and the bar above. */
export function ReviewDesk({ review }: Readonly<{ review: Review }>) {
  const [store] = useState(() => new ReviewStore(review));
  const [isListing, setListing] = useState(false);
  useKeys(store, () => setListing(true));
  useSafeKeeping(store);
  return (
    <StoreProvider value={store}>
      <div className="flex min-h-0 flex-col">
        <Bar onKeys={() => setListing(true)} />
        <div className="mx-auto grid w-full max-w-[88rem] gap-x-8 px-4 pb-[40vh] lg:grid-cols-[minmax(0,1fr)_22rem] lg:pb-24">
          <ArticleText />
          <Margin />
        </div>
        <Sayings />
        <KeyList isOpen={isListing} onClose={() => setListing(false)} />
      </div>
    </StoreProvider>
  );
}

/** Brings back what an earlier visit left unsaved; saves when the page is hidden or the line is back; lets time stand still while hidden. */
function useSafeKeeping(store: ReviewStore): void {
  useEffect(() => {
    const count = store.saver.recover(readingOrder(store.get()));
    if (count > 0) store.say({ key: "said.draftBack", values: { count } });
    const online = () => store.saver.flushAll();
    const visibility = () => {
      if (document.visibilityState === "visible") store.dwell.go();
      else {
        store.dwell.pause();
        store.saver.flushAll();
      }
    };
    window.addEventListener("online", online);
    document.addEventListener("visibilitychange", visibility);
    return () => {
      window.removeEventListener("online", online);
      document.removeEventListener("visibilitychange", visibility);
      store.saver.flushAll();
    };
  }, [store]);
}
