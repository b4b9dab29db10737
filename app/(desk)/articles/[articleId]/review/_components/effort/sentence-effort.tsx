"use client";
import { useTranslations } from "next-intl";
import { useSentence } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import { measuredEffort } from "#lib/reviews/workbench/measured-effort";
import { isSameMarked } from "#lib/text/mark";

/** How far the sentence's saved text is from the machine's, in one line. */
export function SentenceEffort({ id }: Readonly<{ id: string }>) {
  const t = useTranslations("effort");
  const segment = useSentence(id, (sentence) => sentence?.segment ?? null);
  if (!segment) return null;
  const effort = isSameMarked(segment, segment.machine) ? null : measuredEffort([segment]);
  return (
    <p className="mb-3 text-ink-soft text-sm tabular-nums">
      {effort
        ? t("line", { rate: effort.humanEditRate, chrf: effort.characterFScore, bleu: effort.bleu })
        : t("untouched")}
    </p>
  );
}
