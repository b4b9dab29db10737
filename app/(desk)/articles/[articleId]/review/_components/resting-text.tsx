"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { RunText } from "#components/text/run-text";
import { annotatedRuns } from "#lib/reviews/workbench/annotation-marks";
import { underlined } from "#lib/reviews/workbench/finding-marks";
import { workingText } from "#lib/reviews/workbench/sentence";
import { changedRuns, outlineChanges, plainRuns } from "#lib/text/run";
import { AnnotationSign } from "./annotations/annotation-sign";
import { useAnnotationMarks } from "./annotations/use-annotations";
import { useBlockCodes } from "./block-codes";
import { useDesk, useFindingMarks, useSentence } from "./workbench-context";

/** A sentence as it reads, with what became of the machine's text, saved or not. */
export function RestingText({ id }: Readonly<{ id: string }>) {
  const t = useTranslations("review");
  const { outlines, workbench } = useDesk();
  const sentence = useSentence(id, (each) => each);
  const marks = useFindingMarks(id);
  const notes = useAnnotationMarks(id);
  const codes = useBlockCodes();
  const { targetLanguage } = workbench.store.state.article;
  const runs = useMemo(() => {
    if (!sentence) return [];
    const { machine, version } = sentence.segment;
    const text = workingText(sentence);
    if (text.text === machine.text) return plainRuns(text);
    const given = sentence.draft === null ? outlines[id] : undefined;
    const outline =
      given?.version === version ? given.outline : outlineChanges(machine.text, text.text, targetLanguage);
    return changedRuns(machine, text, outline);
  }, [sentence, outlines, id, targetLanguage]);
  if (!sentence) return null;
  const { text } = workingText(sentence);
  const noted = annotatedRuns(underlined(runs, marks, text), notes);
  if (text !== "") return <RunText runs={noted} codes={codes} signOf={(sign) => <AnnotationSign sign={sign} />} />;
  return (
    <>
      <RunText runs={noted} codes={codes} signOf={(sign) => <AnnotationSign sign={sign} />} />
      <span className="text-ink-faint text-sm italic">{t("text.empty")}</span>
    </>
  );
}
