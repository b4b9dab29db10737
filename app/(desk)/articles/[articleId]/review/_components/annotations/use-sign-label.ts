"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { NoteTone, SignKind } from "#lib/text/run";

/** A sign in words: what became of the annotation there, and how much it harms. */
export function useSignLabel(): (kind: SignKind, tone: NoteTone) => string {
  const t = useTranslations("annotation.sign");
  const severity = useTranslations("severity");
  return useCallback(
    (kind, tone) => (tone === "fixed" || tone === "picked" ? t(kind) : `${t(kind)}, ${severity(`${tone}.name`)}`),
    [t, severity],
  );
}
