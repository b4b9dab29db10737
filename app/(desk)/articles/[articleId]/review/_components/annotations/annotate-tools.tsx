"use client";
import { Highlighter, Space } from "lucide";
import { useTranslations } from "next-intl";
import { useBench, useDesk } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { markedInEditor, markedWords, omissionInEditor } from "./marked-words";

/** For hands without a keyboard: marking what is selected, or something that is missing. */
export function AnnotateTools() {
  const t = useTranslations("annotation.tools");
  const desk = useDesk();
  const { annotations } = desk.workbench;
  const mayAnnotate = useBench((state) => state.annotated.rights.mayAnnotate);
  if (!mayAnnotate) return null;
  const marked = () => (desk.workbench.store.state.isEditing ? markedInEditor(desk) : markedWords(desk.workbench));
  const tools = [
    { name: "annotate", hint: "A", icon: Highlighter, press: () => annotations.composing.open(marked()) },
    {
      name: "omission",
      hint: "O",
      icon: Space,
      press: () => annotations.composing.openOmission(omissionInEditor(desk)),
    },
  ] as const;
  return tools.map(({ name, hint, icon, press }) => (
    <Button
      key={name}
      look="quiet"
      className="px-2"
      title={`${t(name)} (${hint})`}
      aria-label={`${t(name)} (${hint})`}
      // The selection stays where it is: a press is for it.
      onMouseDown={(event) => event.preventDefault()}
      onClick={press}
    >
      <Icon of={icon} size={16} />
    </Button>
  ));
}
