"use client";
import { lazy, Suspense } from "react";
import { useBench } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";

const ComposerForm = lazy(() => import("./composer-form").then((file) => ({ default: file.ComposerForm })));

/** The form of an annotation, while there is one. */
export function ComposerPlace() {
  const composer = useBench((state) => state.annotated.composer);
  if (!composer) return null;
  return (
    <Suspense fallback={null}>
      <ComposerForm key={composer.annotationId ?? "new"} composer={composer} />
    </Suspense>
  );
}
