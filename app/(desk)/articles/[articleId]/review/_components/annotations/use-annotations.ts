"use client";
import { useBench, useRow } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import type { ReviewAnnotation } from "#lib/annotations/annotation";
import type { AnnotationMark } from "#lib/reviews/workbench/annotation-marks";

const none: readonly AnnotationMark[] = [];

/** What to draw of annotations in one sentence; wakes for this sentence only. */
export function useAnnotationMarks(id: string): readonly AnnotationMark[] {
  return useRow(id, ({ annotated }) => annotated.marks[id] ?? none);
}

/** An annotation as it stands in the text on the screen. */
export function useAnnotation(id: string): ReviewAnnotation | null {
  return useBench(({ annotated }) => annotated.shown[id] ?? null);
}
