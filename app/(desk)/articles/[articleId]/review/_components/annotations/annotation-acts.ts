"use client";
import type { useDesk } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import { directionOf } from "#lib/language/locale";
import type { AnnotationAct } from "#lib/reviews/workbench/annotation-keys";
import { markedInEditor, markedWords, omissionInEditor } from "./marked-words";

type Desk = ReturnType<typeof useDesk>;

/** What keys do with annotations. */
export function annotationActsOf(desk: Desk): Record<AnnotationAct, () => void> {
  const { annotations, store } = desk.workbench;
  const { picks, composing } = annotations;
  const isMirrored = () => directionOf(store.state.article.targetLanguage) === "rtl";
  const pick = (towards: "left" | "right", isExtending: boolean) =>
    picks.step((towards === "right") === isMirrored() ? -1 : 1, isExtending);
  const marked = () => (store.state.isEditing ? markedInEditor(desk) : markedWords(desk.workbench));
  return {
    nextWord: () => pick("right", false),
    previousWord: () => pick("left", false),
    nextWordToo: () => pick("right", true),
    previousWordToo: () => pick("left", true),
    unpick: () => picks.drop(),
    annotate: () => composing.open(marked()),
    omission: () => composing.openOmission(omissionInEditor(desk)),
    annotateFinding: () => annotations.annotateFinding(),
    nextAnnotation: () => annotations.next(1),
    previousAnnotation: () => annotations.next(-1),
    changeAnnotation: () => annotations.change(),
    minor: () => annotations.setSeverity("minor"),
    major: () => annotations.setSeverity("major"),
    critical: () => annotations.setSeverity("critical"),
    resolveAnnotation: () => annotations.settle("resolved"),
    deleteAnnotation: () => annotations.settle("deleted"),
    addPlace: () => annotations.place("add", markedWords(desk.workbench)),
    placeHere: () => annotations.place("move", markedWords(desk.workbench)),
    keepPlace: () => annotations.keep(),
    takeSuggestion: () => annotations.takeSuggestion(),
  };
}
