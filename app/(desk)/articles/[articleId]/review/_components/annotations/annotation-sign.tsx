"use client";
import { signClass } from "#components/text/note-look";
import type { RunSign } from "#lib/text/run";
import { useSignLabel } from "./use-sign-label";

/** A sign within a sentence, which a click brings to the front. */
export function AnnotationSign({ sign }: Readonly<{ sign: RunSign }>) {
  const labelOf = useSignLabel();
  const { kind, tone, annotationId } = sign;
  return (
    <span role="img" data-annotation={annotationId} aria-label={labelOf(kind, tone)} className={signClass(sign)} />
  );
}
