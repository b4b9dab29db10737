"use client";
import { useHeld } from "#app/(desk)/articles/[articleId]/review/_components/use-held";
import { useWorkbench } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import type { TalkState } from "#lib/reviews/workbench/talk-desk";

/** A part of what people said; `select` has to answer the very same value while nothing it reads has changed. */
export function useTalk<Value>(select: (state: TalkState) => Value): Value {
  return useHeld(useWorkbench().talk.held, select);
}
