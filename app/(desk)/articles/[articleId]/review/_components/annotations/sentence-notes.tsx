"use client";
import { useTranslations } from "next-intl";
import { useBench } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";

/** For whoever hears the page: how many annotations the sentence in front has that are open. */
export function SentenceNotes({ id }: Readonly<{ id: string }>) {
  const t = useTranslations("annotation.list");
  const count = useBench(
    ({ annotated: { bySegment, shown } }) =>
      (bySegment[id] ?? []).filter((each) => shown[each]?.status === "open").length,
  );
  return (
    <span hidden id={`notes-${id}`}>
      {count > 0 && t("spoken", { count })}
    </span>
  );
}
