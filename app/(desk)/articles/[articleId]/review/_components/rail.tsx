"use client";
import clsx from "clsx";
import { useTranslations } from "next-intl";
import type { SegmentState } from "#lib/articles/state";
import type { WorkbenchState } from "#lib/reviews/workbench/workbench-state";
import { useTalk } from "./talk/use-talk";
import { rowModeOf, useRowView, useWorkbench } from "./workbench-context";

/** A line for each state, told apart by its shape as well as its colour. */
const lines: Record<SegmentState, string> = {
  machine: "border-line-strong border-dotted border-s-2 opacity-70",
  edited: "border-insertion border-solid border-s-2",
  reviewed: "border-accent border-double border-s-[5px]",
  approved: "border-good border-solid border-s-[4px]",
  needsWork: "border-care border-dashed border-s-[4px]",
};

/**
 * In the gutter, how far each sentence of a block is: pieces as long as the sentences are, by what the server has of
 * them. A piece that grew with every letter would have the whole paragraph laid out again for each.
 */
export function Rail({ segmentIds }: Readonly<{ segmentIds: readonly string[] }>) {
  return (
    <div aria-hidden="true" className="flex flex-col gap-[3px] py-[0.3em]">
      {segmentIds.map((id) => (
        <RailPiece key={id} id={id} />
      ))}
    </div>
  );
}

function RailPiece({ id }: Readonly<{ id: string }>) {
  const t = useTranslations("review");
  const workbench = useWorkbench();
  const { standing, length, mode } = useRowView(id, pieceView);
  const talk = useTalk(({ marks }) => marks[id] ?? null);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a shortcut for the mouse; keys move by sentence
    // biome-ignore lint/a11y/noStaticElementInteractions: the same
    <span
      title={t(`standing.${standing}`)}
      onClick={() => workbench.goTo(id)}
      style={{ flexGrow: Math.max(1, length) }}
      data-talk={talk}
      className={clsx(
        "relative min-h-2 w-3 cursor-pointer",
        lines[standing],
        mode !== "resting" && "bg-accent-wash opacity-100",
      )}
    >
      {talk && (
        <span
          title={t("places.comments")}
          className={clsx(
            "absolute start-[3px] top-0 size-2 rounded-full border border-accent",
            talk === "unread" ? "bg-accent" : "bg-paper",
          )}
        />
      )}
    </span>
  );
}

function pieceView(state: WorkbenchState, id: string) {
  const segment = state.sentences.get(id)?.segment;
  return { standing: segment?.state ?? "machine", length: segment?.text.length ?? 0, mode: rowModeOf(state, id) };
}
