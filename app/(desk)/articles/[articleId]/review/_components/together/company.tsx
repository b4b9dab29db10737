"use client";
import { useTranslations } from "next-intl";
import { useSentence, useWorkbench } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import { waitingBeside } from "#lib/reviews/workbench/sentence";
import { usePeopleWords } from "./sentence-people";
import { usePresent } from "./use-together";

/** In the margin: who else is in the sentence in front, and what somebody changed in it while it is typed in. */
export function Company({ id }: Readonly<{ id: string }>) {
  const t = useTranslations("together");
  const sayPeople = usePeopleWords();
  const viewerId = useWorkbench().store.state.viewer.id;
  const people = usePresent(id);
  const beside = useSentence(id, (sentence) => (sentence && waitingBeside(sentence, viewerId)?.name) ?? null);
  if (people.length === 0 && beside === null) return null;
  const isTyping = people.some((each) => each.isTyping);
  return (
    <div className="mt-2 border-accent border-s-2 ps-2.5 text-ink text-sm">
      {beside !== null && <p>{t("beside", { name: beside })}</p>}
      {people.length > 0 && <p>{sayPeople(people)}</p>}
      {isTyping && beside === null && <p className="text-ink-faint">{t("advice")}</p>}
    </div>
  );
}
