"use client";
import { useTranslations } from "next-intl";
import { useFindingSentence } from "#components/text/use-finding-sentence";
import { useBench } from "./workbench-context";

/** The finding one has come to, read aloud: the focus goes to its sentence, and its evidence stands elsewhere. */
export function FindingSpoken() {
  const t = useTranslations("review.findings");
  const names = useTranslations("detector.name");
  const say = useFindingSentence();
  const finding = useBench(({ findings, findingKey }) =>
    findings?.find(({ key, state }) => key === findingKey && state === "open"),
  );
  return (
    <p role="status" className="sr-only">
      {finding && `${names(finding.detector)}, ${t(`severity.${finding.severity}`)}: ${say(finding)}`}
    </p>
  );
}
