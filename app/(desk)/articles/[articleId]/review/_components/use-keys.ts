"use client";
import { useEffect } from "react";
import { neighbour } from "#lib/reviews/workbench";
import { deedOf, type KeyDeed } from "./keys";
import type { ReviewStore } from "./review-store";

/** Asks the margin to open the form for "needs work". */
export const needsWorkEvent = "stet:needs-work";

/** The keyboard of the workbench, heard on the whole page so that no focus is ever the wrong one. */
export function useKeys(store: ReviewStore, listKeys: () => void): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const focus = focusOf(event.target);
      if (focus === "elsewhere") return;
      const deed = deedOf(event, focus === "text");
      const isPress = focus === "control" && event.key === "Enter" && !event.ctrlKey && !event.metaKey;
      if (deed !== null && !isPress && act(store, deed, listKeys)) event.preventDefault();
    };
    // Before the editor hears it: a key of the workbench is never a key of the text.
    document.addEventListener("keydown", hear, { capture: true });
    return () => document.removeEventListener("keydown", hear, { capture: true });
  }, [store, listKeys]);
}

/** Where a key was pressed: in the sentence's text, on something that is pressed itself, in a form of its own, or on the page. */
function focusOf(target: EventTarget | null): "text" | "control" | "elsewhere" | "page" {
  if (!(target instanceof HTMLElement)) return "page";
  if (target.closest("[role=dialog],[role=menu],input,textarea,select")) return "elsewhere";
  if (target.closest(".cm-editor")) return "text";
  return target.closest("button,a,summary") ? "control" : "page";
}

/** Whether the key meant something here. */
function act(store: ReviewStore, deed: KeyDeed, listKeys: () => void): boolean {
  const bench = store.get();
  const id = bench.activeId;
  const withActive = (does: (id: string) => void) => {
    if (id !== null) does(id);
    return id !== null;
  };
  const withRight = (right: boolean, does: (id: string) => void) => withActive((active) => right && does(active));
  const go = (step: 1 | -1) => {
    const next = neighbour(bench, step);
    if (next === null) return true;
    store.caret = 0;
    store.activate(next, bench.isEditing);
    return true;
  };
  const { mayEdit } = bench.rights;
  const deeds: Record<KeyDeed, () => boolean> = {
    approve: () => withRight(mayEdit, (active) => void store.approve(active)),
    approveNext: () => withRight(mayEdit, (active) => void store.approveAndGoOn(active)),
    previous: () => go(-1),
    next: () => go(1),
    edit: () => withRight(mayEdit, (active) => store.startEditing(active)),
    leave: () => withActive((active) => store.activate(active, false)),
    save: () => withActive((active) => void store.saver.flush(active)),
    needsWork: () => withRight(mayEdit, () => document.dispatchEvent(new CustomEvent(needsWorkEvent))),
    split: () => withRight(mayEdit && bench.isEditing, (active) => void store.split(active, store.caret)),
    join: () => withRight(mayEdit, (active) => void store.join(active)),
    bold: () => false,
    italic: () => false,
    undo: () => {
      void store.undo.undo();
      return true;
    },
    redo: () => {
      void store.undo.redo();
      return true;
    },
    changes: () => {
      store.set({ showsChanges: !bench.showsChanges });
      return true;
    },
    source: () => {
      store.set({ showsSource: !bench.showsSource });
      return true;
    },
    list: () => {
      listKeys();
      return true;
    },
  };
  return deeds[deed]();
}
