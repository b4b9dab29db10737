"use client";
import clsx from "clsx";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { blockLook } from "#components/text/block-look";
import type { BlockKind } from "#lib/articles/block-kind";
import { directionOf } from "#lib/language/locale";
import { readingOrder } from "#lib/reviews/workbench";
import { SegmentRow } from "./segment-row";
import { useBench, useStore } from "./store-context";

/** The article as it will be read, a sentence a line, each block in its own type. */
export function ArticleText() {
  const t = useTranslations("review");
  const { article } = useStore().review;
  const blocks = useBench((bench) => bench.blocks);
  const hasActive = useBench((bench) => bench.activeId !== null);
  const first = useBench((bench) => readingOrder(bench)[0] ?? null);
  return (
    <article
      aria-label={t("article")}
      lang={article.targetLanguage}
      dir={directionOf(article.targetLanguage)}
      className="mx-auto w-full min-w-0 max-w-[62rem] py-8"
    >
      {blocks.map(({ id, kind }) => (
        <BlockText key={id} id={id} kind={kind} entry={hasActive ? null : first} />
      ))}
    </article>
  );
}

/** `entry`: the sentence that takes the focus when none is active. */
const BlockText = memo(function BlockText({
  id,
  kind,
  entry,
}: Readonly<{ id: string; kind: BlockKind; entry: string | null }>) {
  const segmentIds = useBench((bench) => bench.order[id]) ?? [];
  return (
    <div
      className={clsx(
        "pb-5 [contain-intrinsic-size:auto_6rem] [content-visibility:auto]",
        kind === "listItem" && "pb-2",
      )}
    >
      {segmentIds.map((segmentId) => (
        <SegmentRow key={segmentId} id={segmentId} look={blockLook[kind]} isEntry={segmentId === entry} />
      ))}
    </div>
  );
});
