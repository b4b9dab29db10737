"use client";
import { useEffect } from "react";
import { keysAhead } from "#components/ui/keys-ahead";
import type { useDesk } from "./workbench-context";

type Desk = ReturnType<typeof useDesk>;

/** What is typed before the place it is meant for is there waits for it: the sentence's editor, forms, find, talk. */
export function useKeysAhead(desk: Desk): void {
  useEffect(() => {
    const { store, talk, find } = desk.workbench;
    let known = placesAskedFor(desk);
    const look = () => {
      const before = known;
      known = placesAskedFor(desk);
      if (known.some((place, index) => place && place !== before[index])) keysAhead.expect();
    };
    const stops = [store.subscribe(look), talk.held.subscribe(look), find.held.subscribe(look)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [desk]);
}

/** Each is another value when it is asked for anew. */
function placesAskedFor({ workbench, editor }: Desk): readonly unknown[] {
  const { isEditing, isAskingReason, isAskingDismissal, overlay, annotated } = workbench.store.state;
  const { wanted } = workbench.talk.held.value;
  return [
    isEditing && editor.current === null,
    isAskingReason,
    isAskingDismissal,
    overlay?.kind === "link",
    annotated.composer !== null,
    wanted?.threadId === null && wanted.number,
    workbench.find.held.value.asked,
  ];
}
