"use client";
import { X } from "lucide";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useCallback, useEffect, useRef } from "react";
import { useTalk } from "#app/(desk)/articles/[articleId]/review/_components/talk/use-talk";
import type { ViewSwitches } from "#app/(desk)/articles/[articleId]/review/_components/use-view-switches";
import { useBench, useDesk } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import { Icon } from "#components/ui/icon";
import type { FindHit } from "#lib/reviews/workbench/found-hits";
import { FindFields } from "./find-fields";
import { type FindAct, findActFor } from "./find-keys";
import { FindStatus } from "./find-status";
import { HitList } from "./hit-list";
import { rangesIn, rowOf } from "./hit-ranges";
import { ReplaceFields } from "./replace-fields";
import { useFind, useFindAsked, useFindDesk } from "./use-find";
import { useFindHighlights } from "./use-find-highlights";

/**
 * Find and replace, where the margin is else. The focus stays here while one goes from hit to hit; whoever leaves is
 * back where they were, or at the hit they went to.
 */
export function FindPanel({ switches }: Readonly<{ switches: ViewSwitches }>) {
  const t = useTranslations("find");
  const desk = useDesk();
  const { workbench } = desk;
  const find = useFindDesk();
  const mayEdit = useBench(({ rights }) => rights.mayEdit);
  const asked = useFindAsked((state) => state.asked);
  const hits = useFind((state) => state.hits);
  const current = useFind((state) => state.current);
  const panel = useRef<HTMLElement>(null);
  const cameFrom = useRef<Element | null>(null);
  useFindHighlights(hits, current);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each time it is asked for, also when it is open already
  useEffect(() => {
    if (!panel.current?.contains(document.activeElement)) cameFrom.current = document.activeElement;
    const field = panel.current?.querySelector<HTMLInputElement>("[data-find-words]");
    field?.focus();
    field?.select();
  }, [asked]);

  // A conversation that is asked for stands in the margin.
  const wanted = useTalk((state) => state.wanted);
  const wantedBefore = useRef(wanted);
  useEffect(() => {
    if (wanted !== wantedBefore.current) workbench.find.close();
  }, [workbench, wanted]);

  const show = useCallback(
    (hit: FindHit | null) => {
      if (hit?.isSource && !switches.source) switches.toggle("source");
      // The source is laid out by the next frame.
      if (hit) requestAnimationFrame(() => bringIntoView(hit));
    },
    [switches],
  );
  const showKey = useCallback((key: string) => show(find.show(key)), [find, show]);
  const close = () => {
    const hit = hits.find(({ key }) => key === current);
    workbench.find.close();
    if (hit) {
      workbench.goTo(hit.segmentId);
      rowOf({ ...hit, isSource: false })?.focus({ preventScroll: true });
    } else if (workbench.store.state.isEditing) desk.editor.current?.focus();
    else if (cameFrom.current instanceof HTMLElement && cameFrom.current !== document.body) cameFrom.current.focus();
    else document.querySelector<HTMLElement>("[data-sentence][tabindex='0']")?.focus({ preventScroll: true });
  };
  const acts: Readonly<Record<FindAct, () => void>> = {
    close,
    askAgain: () => workbench.find.open(""),
    replace: () => void find.replace(),
    next: () => show(find.step(1)),
    previous: () => show(find.step(-1)),
    undo: () => void workbench.undo(),
    redo: () => void workbench.redo(),
    caseSensitive: () => find.turn("caseSensitive"),
    wholeWord: () => find.turn("wholeWord"),
    regex: () => find.turn("regex"),
  };
  const hear = (event: KeyboardEvent<HTMLElement>) => {
    const act = findActFor(event);
    if (!act) return;
    event.preventDefault();
    acts[act]();
  };

  return (
    <search
      ref={panel}
      aria-label={t("label")}
      data-own-keys=""
      onKeyDown={hear}
      className="fixed inset-x-0 bottom-0 z-20 border-line border-t bg-surface max-lg:shadow-[0_-4px_16px_rgb(0_0_0/0.08)] lg:static lg:border-s lg:border-t-0 lg:bg-transparent print:hidden"
    >
      <div className="flex max-h-[50dvh] flex-col gap-3 px-4 py-3 lg:sticky lg:top-[3.4rem] lg:max-h-[calc(100dvh-3.4rem)] lg:px-5 lg:py-5">
        <div className="flex items-center justify-between">
          <h2 className="font-semibold text-sm">{mayEdit ? t("title") : t("titleReading")}</h2>
          <button
            type="button"
            onClick={close}
            aria-label={t("close")}
            title={`${t("close")} (Esc)`}
            className="-me-2 grid size-9 place-items-center rounded-md text-ink-soft hover:bg-sunken pointer-coarse:size-11"
          >
            <Icon of={X} size={16} />
          </button>
        </div>
        <FindFields onStep={(step) => show(find.step(step))} />
        {mayEdit && <ReplaceFields />}
        <FindStatus />
        <HitList mayEdit={mayEdit} onShow={showKey} />
      </div>
    </search>
  );
}

function bringIntoView(hit: FindHit): void {
  const row = rowOf(hit);
  if (!row) return;
  // A block that was never on the screen has to be laid out before its words have a place.
  row.scrollIntoView({ block: "center" });
  const at = rangesIn(row, [hit]).get(hit.key)?.getBoundingClientRect();
  if (at && (at.top < window.innerHeight * 0.15 || at.bottom > window.innerHeight * 0.6)) {
    window.scrollBy({ top: at.top - window.innerHeight * 0.35 });
  }
}
