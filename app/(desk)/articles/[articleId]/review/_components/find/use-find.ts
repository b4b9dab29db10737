"use client";
import { useHeld } from "#app/(desk)/articles/[articleId]/review/_components/use-held";
import { useWorkbench } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import type { FindState } from "#lib/reviews/workbench/find-desk";

/** A part of find and replace; `select` has to answer the very same value while nothing it reads has changed. */
export function useFind<Value>(select: (state: FindState) => Value): Value {
  return useHeld(useWorkbench().find.held, select);
}
