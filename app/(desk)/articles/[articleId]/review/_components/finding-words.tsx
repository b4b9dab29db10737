"use client";
import { useTranslations } from "next-intl";
import { useFindingSentence } from "#components/text/use-finding-sentence";
import type { ShownFinding } from "#lib/findings/shown-finding";

/** A finding as it is read aloud: what was found, how grave it is, and why. */
export function FindingWords({ finding }: Readonly<{ finding: ShownFinding }>) {
  const t = useTranslations("review.findings");
  const names = useTranslations("detector.name");
  const say = useFindingSentence();
  return `${names(finding.detector)}, ${t(`severity.${finding.severity}`)}: ${say(finding)}`;
}
