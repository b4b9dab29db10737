"use client";
import { useSyncExternalStore } from "react";
import { useWorkbench } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import type { TalkState } from "#lib/reviews/workbench/talk-desk";

/** A part of what people said; `select` has to answer the very same value while nothing it reads has changed. */
export function useTalk<Value>(select: (state: TalkState) => Value): Value {
  const { held } = useWorkbench().talk;
  const snapshot = () => select(held.value);
  return useSyncExternalStore(held.subscribe, snapshot, snapshot);
}
