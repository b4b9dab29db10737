"use client";
import clsx from "clsx";
import { memo } from "react";
import { blockTypes } from "#components/text/block-type";
import type { BlockKind } from "#lib/articles/block-kind";
import { directionOf } from "#lib/language/locale";
import type { WorkbenchBlock } from "#lib/reviews/workbench/workbench-state";
import type { InlineCode } from "#lib/text/inline-code";
import { BlockCodes } from "./block-codes";
import { BlockSource } from "./block-source";
import { Rail } from "./rail";
import { SentenceRow } from "./sentence-row";
import { useWorkbench } from "./workbench-context";

type Props = Readonly<{ block: WorkbenchBlock; place: number }>;

/** Room around a block, by kind; a headline stands apart, items of a list together. */
const room: Record<BlockKind, string> = {
  headline: "pt-2 pb-3",
  deck: "pb-3",
  byline: "pb-4",
  crosshead: "pt-4 pb-1",
  paragraph: "py-2",
  caption: "py-3",
  quotation: "py-4",
  listItem: "py-1",
  numberedItem: "py-1",
};

const none: readonly InlineCode[] = [];

/** One block of the article, its source beside or under it. Not laid out while it is off the screen. */
export const BlockRow = memo(function BlockRow({ block, place }: Props) {
  const { article } = useWorkbench().store.state;
  const { kind, segmentIds, codes = none } = block;
  const { tag: Tag, look } = blockTypes[kind];
  const marker = kind === "listItem" ? "•" : kind === "numberedItem" ? `${place.toString()}.` : null;
  return (
    <div
      role={marker ? "listitem" : undefined}
      className={clsx(
        "grid grid-cols-[1.25rem_minmax(0,37rem)] justify-center px-1 [contain-intrinsic-block-size:auto_9rem] [content-visibility:auto] [overflow-clip-margin:1rem]",
        "@[54rem]:in-data-[source=on]:grid-cols-[1.25rem_minmax(0,37rem)_minmax(0,24rem)]",
        room[kind],
      )}
    >
      <Rail segmentIds={segmentIds} />
      <Tag
        lang={article.targetLanguage}
        dir={directionOf(article.targetLanguage)}
        className={clsx(look, "relative min-w-0 whitespace-pre-wrap [overflow-wrap:anywhere]", marker && "ps-6")}
      >
        {marker && (
          <span aria-hidden="true" className="absolute start-0 select-none text-ink-faint">
            {marker}
          </span>
        )}
        <BlockCodes value={codes}>
          {segmentIds.map((id) => (
            <SentenceRow key={id} id={id} />
          ))}
        </BlockCodes>
      </Tag>
      <BlockCodes value={codes}>
        <BlockSource segmentIds={segmentIds} kind={kind} />
      </BlockCodes>
    </div>
  );
});
