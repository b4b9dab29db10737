"use client";
import { useTranslations } from "next-intl";
import { Activity, type MouseEvent } from "react";
import type { WorkbenchBlock } from "#lib/reviews/workbench/workbench-state";
import { BlockRow } from "./block-row";
import { caretPlace } from "./caret-place";
import { useBench, useWorkbench } from "./workbench-context";

/** The article as it will be read. */
export function ArticleText() {
  const t = useTranslations("review");
  const workbench = useWorkbench();
  const blocks = useBench((state) => state.blocks);

  const open = (event: MouseEvent) => {
    const row = event.target instanceof Element ? event.target.closest("[data-sentence]") : null;
    const id = row?.getAttribute("data-sentence");
    // Whoever selects words across sentences wants to copy them.
    if (!row || !id || window.getSelection()?.isCollapsed === false) return;
    const sign = event.target instanceof Element ? event.target.closest("[data-annotation]") : null;
    const signed = sign?.getAttribute("data-annotation");
    if (signed) return workbench.annotations.show(signed);
    const { activeId, isEditing } = workbench.store.state;
    if (isEditing && activeId === id) return;
    if (workbench.store.sentence(id)?.save.kind === "conflict") {
      workbench.goTo(id);
      return workbench.open({ kind: "conflict", segmentId: id });
    }
    // A finger reads first: the keyboard comes up for the second tap.
    const isTouch = event.nativeEvent instanceof PointerEvent && event.nativeEvent.pointerType === "touch";
    const place = caretPlace(row, event.clientX, event.clientY);
    workbench.goTo(id, !isTouch || activeId === id, place ?? "end");
    if (place !== null) workbench.annotations.showAt(id, place);
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled for the whole workbench, see use-keys.ts
    <section aria-label={t("text.label")} onClick={open} className="@container min-w-0 pt-6 pb-[45vh] lg:pb-32">
      {listsApart(blocks).map((group) => {
        // Each is taken over from the server by itself (docs/decisions/0044-taken-over-piece-by-piece.md).
        const rows = group.map((block, index) => (
          <Activity key={block.id}>
            <BlockRow block={block} place={index + 1} />
          </Activity>
        ));
        const [head] = group;
        const isList = head?.kind === "listItem" || head?.kind === "numberedItem";
        if (!isList) return rows;
        return (
          // biome-ignore lint/a11y/useSemanticElements: source and text of an item stand side by side, which <li> cannot
          <div key={head.id} role="list">
            {rows}
          </div>
        );
      })}
    </section>
  );
}

/** Neighbouring items of one kind of list belong together. */
function listsApart(blocks: readonly WorkbenchBlock[]): readonly (readonly WorkbenchBlock[])[] {
  const groups: WorkbenchBlock[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    const isSameList = last?.[0]?.kind === block.kind && (block.kind === "listItem" || block.kind === "numberedItem");
    if (last && isSameList) last.push(block);
    else groups.push([block]);
  }
  return groups;
}
