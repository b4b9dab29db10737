"use client";
import { useEffect, useMemo } from "react";
import { usePalette } from "#app/(desk)/_components/palette/palette-provider";
import { laterCode } from "#components/ui/lazy-part";
import { actFor, type KeyAct } from "#lib/reviews/workbench/key-table";
import { annotationActsOf } from "./annotations/annotation-acts";
import { wordsToFind } from "./find/words-to-find";
import type { ViewSwitches } from "./use-view-switches";
import type { useDesk } from "./workbench-context";

type Desk = ReturnType<typeof useDesk>;

const codesBack = laterCode(() => import("#lib/reviews/workbench/codes-back"));

/** Keys for the whole workbench, heard before the editor hears them; fields, dialogs and menus keep theirs. */
export function useKeys(desk: Desk, acts: Readonly<Record<KeyAct, () => void>>): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const place = event.isComposing || event.defaultPrevented ? null : placeOf(event, isOpening(desk));
      const act = place && actFor(event, place === "field" ? "reading" : place);
      // Whoever writes a note or a reason may want to look something up.
      if (!act || (place === "field" && act !== "find")) return;
      event.preventDefault();
      event.stopPropagation();
      acts[act]();
    };
    document.addEventListener("keydown", hear, { capture: true });
    return () => document.removeEventListener("keydown", hear, { capture: true });
  }, [desk, acts]);
}

/** What keys do at the workbench, and the palette. */
export function useKeyActs(desk: Desk, switches: ViewSwitches): Readonly<Record<KeyAct, () => void>> {
  const palette = usePalette();
  return useMemo(() => actsOf(desk, switches, palette), [desk, switches, palette]);
}

function actsOf(
  desk: Desk,
  switches: ViewSwitches,
  palette: ReturnType<typeof usePalette>,
): Readonly<Record<KeyAct, () => void>> {
  const { workbench, editor } = desk;
  return {
    approve: () => void workbench.approve("stay"),
    approveAndGoOn: () => void workbench.approve("goOn"),
    needsWork: () => workbench.askReason(true),
    next: () => void workbench.step(1),
    previous: () => void workbench.step(-1),
    nextOpen: () => workbench.goToNextOpen(),
    nextSince: () => desk.since.next(),
    edit: () => workbench.edit(),
    leave: () => workbench.leaveEditor(),
    save: () => void workbench.saving.settleAll(),
    undo: () => void workbench.undo(),
    redo: () => void workbench.redo(),
    split: () => void (editor.current && workbench.split(editor.current.caret())),
    join: () => void workbench.joinWithNext(),
    bold: () => editor.current?.toggle("bold"),
    italic: () => editor.current?.toggle("italic"),
    link: () => workbench.open({ kind: "link" }),
    codeLeft: () => editor.current?.moveCode("left"),
    codeRight: () => editor.current?.moveCode("right"),
    codesBack: () => void codesBack().then(({ putCodesBack }) => putCodesBack(workbench, editor.current?.put ?? null)),
    nextFinding: () => workbench.findings.next(),
    fixFinding: () => (workbench.findings.canFix() ? void workbench.findings.fix() : workbench.edit()),
    dismissFinding: () => workbench.askDismissal(true),
    ...annotationActsOf(desk),
    comment: () => workbench.talk.write(),
    nextUnread: () => workbench.talk.showNextUnread(),
    rate: () => focusSlider(framesToWait),
    changes: () => switches.toggle("changes"),
    source: () => switches.toggle("source"),
    find: () => workbench.find.open(wordsToFind(desk)),
    palette: () => palette.open(),
    keys: () => workbench.open({ kind: "keys" }),
  };
}

/** About two seconds. */
const framesToWait = 120;

/** The slider may still be on its way, with the rest of what the margin shows of a sentence. */
function focusSlider(frames: number): void {
  const slider = document.querySelector<HTMLElement>("[data-rating]");
  if (slider) slider.focus();
  else if (frames > 0) requestAnimationFrame(() => focusSlider(frames - 1));
}

/** Whether a sentence was opened whose editor is still being loaded: letters are meant for it already. */
function isOpening({ workbench, editor }: Desk): boolean {
  return workbench.store.state.isEditing && editor.current === null;
}

/** Where a key was pressed; null where it is not ours. */
function placeOf(event: KeyboardEvent, isOpening: boolean): "reading" | "editor" | "field" | null {
  const { target } = event;
  if (!(target instanceof Element)) return null;
  if (isOpening && (target === document.body || target.closest("[data-sentence]"))) return "editor";
  if (target.closest(".cm-content")) return "editor";
  if (target.closest("[role=dialog], [role=menu], [role=tablist], [data-own-keys]")) return null;
  if (target.closest("input, textarea, select")) return "field";
  // Enter presses a button and arrows scroll the page, unless a sentence has the focus.
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  const isSentences = target.closest("[data-sentence]") !== null;
  return isPlain && event.key.length > 1 && !isSentences ? null : "reading";
}
