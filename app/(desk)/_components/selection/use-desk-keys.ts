"use client";
import { useEffect } from "react";
import { usePalette } from "#app/(desk)/_components/palette/palette-provider";
import { type DeskAct, deskActFor } from "#lib/articles/desk-keys";
import { articleInFront, bringToFront } from "./desk-rows";
import type { ChosenActs } from "./use-chosen-rows";

type Desk = Readonly<{ order: readonly string[]; acts: ChosenActs; hasChosen: boolean; showKeys: () => void }>;

/** Keys of the desk; fields, dialogs and menus keep theirs. Answers what each of them does, for the palette. */
export function useDeskKeys(desk: Desk): (act: DeskAct) => void {
  const palette = usePalette();
  const run = (act: DeskAct) => (act === "palette" ? palette.open() : runAct(act, desk));
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented || !isOurs(event)) return;
      const act = deskActFor(event, articleInFront() !== null);
      // A link is opened, and the palette called, by those who do it everywhere.
      if (!act || act === "open" || act === "palette" || (act === "clear" && !desk.hasChosen)) return;
      event.preventDefault();
      runAct(act, desk);
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, [desk]);
  return run;
}

function runAct(act: Exclude<DeskAct, "palette">, { order, acts, showKeys }: Desk): void {
  const front = articleInFront();
  const at = front === null ? -1 : order.indexOf(front);
  const beside = (step: 1 | -1) => (at < 0 ? order[0] : order[at + step]);
  const extendTo = (to: string | undefined) => {
    if (front !== null && to) acts.extend(front, to);
    bringToFront(to);
  };
  switch (act) {
    case "next":
      return bringToFront(beside(1));
    case "previous":
      return bringToFront(beside(-1));
    case "open":
      return document.querySelector<HTMLElement>(`[data-article="${front ?? ""}"] a`)?.click();
    case "tick":
      return front === null ? undefined : acts.toggle(front);
    case "extendNext":
      return extendTo(beside(1));
    case "extendPrevious":
      return extendTo(beside(-1));
    case "tickAll":
      return acts.toggleAll();
    case "clear":
      return acts.clear();
    case "search":
      return document.querySelector<HTMLElement>("input[name=q]")?.focus();
    case "keys":
      return showKeys();
  }
}

/** Whether a key was pressed where it is the desk's: not in a field, nor in what lies over the page. */
function isOurs({ target }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest("[role=dialog], [role=menu], [popover], [data-own-keys]")) return false;
  return target.closest("input:not([type=checkbox]), textarea, select") === null;
}
