"use client";
import clsx from "clsx";
import { useTranslations } from "next-intl";
import { Suspense, useState } from "react";
import { lazyPart } from "#components/ui/lazy-part";
import { ComposerPlace } from "./annotations/composer-place";
import { ArticleFacts } from "./article-facts";
import { useFindAsked } from "./find/use-find";
import { useTalk } from "./talk/use-talk";
import { useBench } from "./workbench-context";

/** Loaded when the text is there to be read. */
const SentenceHead = lazyPart(() => import("./sentence-head").then((file) => file.SentenceHead));
const SentenceParts = lazyPart(() => import("./sentence-parts").then((file) => file.SentenceParts));

/**
 * What belongs to the sentence in front: beside the text on a wide screen, a sheet at the bottom of a narrow one, where
 * decisions are at hand and the rest comes up when asked for.
 */
export function Margin() {
  const t = useTranslations("review");
  const activeId = useBench((state) => state.activeId);
  const isComposing = useBench((state) => state.annotated.composer !== null);
  const [isUp, setUp] = useState(false);
  // A conversation that is asked for lies in the part of the sheet that is down.
  const wanted = useTalk((state) => state.wanted);
  const [knownWish, setKnownWish] = useState<typeof wanted>(null);
  if (wanted !== knownWish) {
    setKnownWish(wanted);
    if (wanted) setUp(true);
  }
  const isFinding = useFindAsked((state) => state.isOpen);
  return (
    <aside
      hidden={isFinding}
      aria-label={t("margin.label")}
      className={clsx(
        "fixed inset-x-0 bottom-0 z-20 border-line border-t bg-surface print:hidden",
        "max-lg:shadow-[0_-4px_16px_rgb(0_0_0/0.08)] lg:static lg:border-s lg:border-t-0 lg:bg-transparent",
        activeId === null && !isComposing && "max-lg:hidden",
      )}
    >
      <div
        className={clsx(
          "lg:sticky lg:top-[3.4rem] lg:max-h-[calc(100dvh-3.4rem)] lg:overflow-y-auto lg:px-5 lg:py-5",
          "overflow-y-auto px-4 py-2",
          isUp || isComposing ? "max-lg:max-h-[70dvh]" : "max-lg:max-h-[45dvh]",
        )}
      >
        {activeId === null ? (
          <>
            <ComposerPlace />
            {!isComposing && <ArticleFacts />}
          </>
        ) : (
          <>
            <Suspense fallback={null}>
              <SentenceHead id={activeId} isUp={isUp} onUp={setUp} />
            </Suspense>
            <ComposerPlace />
            <div hidden={isComposing}>
              <Suspense fallback={null}>
                <SentenceParts id={activeId} isUp={isUp} />
              </Suspense>
            </div>
          </>
        )}
      </div>
    </aside>
  );
}
