"use client";
import { useSyncExternalStore } from "react";
import { useWorkbench } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import type { FindState } from "#lib/reviews/workbench/find-desk";

/** A part of find and replace; `select` has to answer the very same value while nothing it reads has changed. */
export function useFind<Value>(select: (state: FindState) => Value): Value {
  const { held } = useWorkbench().find;
  const snapshot = () => select(held.value);
  return useSyncExternalStore(held.subscribe, snapshot, snapshot);
}
