"use client";
import { Suspense } from "react";
import { useBench } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import { lazyPart } from "#components/ui/lazy-part";

const ComposerForm = lazyPart(() => import("./composer-form").then((file) => file.ComposerForm));

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
