"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useBench } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import type { WorkbenchState } from "#lib/reviews/workbench/workbench-state";
import { AnnotationCard } from "./annotation-card";

/** What people marked: of the sentence in front first, then elsewhere, as it is read; what is settled when asked for. */
export function AnnotationsPlace({ id }: Readonly<{ id: string | null }>) {
  const t = useTranslations("annotation.list");
  const here = useIds((state) => (id === null ? [] : (state.annotated.bySegment[id] ?? [])));
  const all = useIds((state) => state.annotated.order);
  const settled = useBench((state) => idsOf(state, state.annotated.order, false));
  const mayAnnotate = useBench((state) => state.annotated.rights.mayAnnotate);
  const [areSettledShown, showSettled] = useState(false);
  const elsewhere = all.filter((each) => !here.includes(each));
  const settledIds = split(settled);
  return (
    <div className="grid gap-4 text-sm">
      {all.length === 0 && <p className="text-ink-faint">{t(mayAnnotate ? "none" : "noneToRead")}</p>}
      {id !== null && all.length > 0 && <List title={t("here", { count: here.length })} ids={here} />}
      {elsewhere.length > 0 && (
        <List title={t(id === null ? "all" : "elsewhere", { count: elsewhere.length })} ids={elsewhere} />
      )}
      {settledIds.length > 0 && (
        <div className="grid gap-2">
          <button
            type="button"
            aria-expanded={areSettledShown}
            onClick={() => showSettled(!areSettledShown)}
            className="min-h-7 justify-self-start text-ink-soft underline underline-offset-4 pointer-coarse:min-h-11"
          >
            {t("settled", { count: settledIds.length })}
          </button>
          {areSettledShown && <List title={null} ids={settledIds} />}
        </div>
      )}
    </div>
  );
}

function List({ title, ids }: Readonly<{ title: string | null; ids: readonly string[] }>) {
  return (
    <section>
      {title && <h3 className="mb-1.5 font-medium text-ink-soft">{title}</h3>}
      <ul className="grid gap-1.5">
        {ids.map((id) => (
          <AnnotationCard key={id} id={id} />
        ))}
      </ul>
    </section>
  );
}

/** The open ones of these; the one in front stays where it was, whatever was decided on it. */
function useIds(select: (state: WorkbenchState) => readonly string[]): readonly string[] {
  return split(useBench((state) => idsOf(state, select(state), true)));
}

/** As one string, so that it is the very same while they are: nothing is drawn anew at a keystroke. */
function idsOf({ annotated: { shown, currentId } }: WorkbenchState, ids: readonly string[], areOpen: boolean): string {
  return ids.filter((id) => (shown[id]?.status === "open" || id === currentId) === areOpen).join(" ");
}

function split(ids: string): readonly string[] {
  return ids === "" ? [] : ids.split(" ");
}
