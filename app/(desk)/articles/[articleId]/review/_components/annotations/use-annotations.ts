"use client";
import { useCallback, useSyncExternalStore } from "react";
import { useBench, useWorkbench } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import type { ReviewAnnotation } from "#lib/annotations/annotation";
import type { AnnotationMark } from "#lib/reviews/workbench/annotation-marks";

const none: readonly AnnotationMark[] = [];

/** What to draw of annotations in one sentence; wakes for this sentence only. */
export function useAnnotationMarks(id: string): readonly AnnotationMark[] {
  const { store } = useWorkbench();
  const subscribe = useCallback((listener: () => void) => store.subscribeToRow(id, listener), [store, id]);
  const snapshot = () => store.state.annotated.marks[id] ?? none;
  return useSyncExternalStore(subscribe, snapshot, snapshot);
}

/** An annotation as it stands in the text on the screen. */
export function useAnnotation(id: string): ReviewAnnotation | null {
  return useBench(({ annotated }) => annotated.shown[id] ?? null);
}
