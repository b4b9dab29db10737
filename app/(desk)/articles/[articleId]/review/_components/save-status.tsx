"use client";
import clsx from "clsx";
import { useTranslations } from "next-intl";
import { firstConflict, type SaveSummary, summarizeSaving } from "#lib/reviews/workbench/save-summary";
import { useBench, useWorkbench } from "./workbench-context";

const tones: Record<SaveSummary, string> = {
  saved: "text-good",
  waiting: "text-ink-soft",
  saving: "text-ink-soft",
  retrying: "text-care",
  offline: "text-care",
  signedOut: "text-care",
  someoneElse: "text-alarm",
  refused: "text-alarm",
  conflict: "text-alarm",
};

/** Whether the server has everything; where it has not, the way on. */
export function SaveStatus() {
  const t = useTranslations("review");
  const workbench = useWorkbench();
  const summary = useBench(summarizeSaving);
  const mayEdit = useBench((state) => state.rights.mayEdit);
  const wasTyped = summary !== "saved";
  if (!mayEdit && !wasTyped) return null;
  const words = t(`save.${summary}`, { name: nameInConflict(workbench) });
  const look = clsx("inline-flex min-h-9 items-center gap-1.5 whitespace-nowrap text-sm", tones[summary]);
  const press = pressOf(summary, workbench);
  return (
    <div className="min-w-[7.5rem]">
      {press ? (
        <button type="button" onClick={press} className={clsx(look, "underline underline-offset-4")}>
          <Dot summary={summary} />
          {words}
        </button>
      ) : (
        <span className={look}>
          <Dot summary={summary} />
          {words}
        </span>
      )}
    </div>
  );
}

/** Full when it is safe, hollow while it is not. */
function Dot({ summary }: Readonly<{ summary: SaveSummary }>) {
  return (
    <span
      aria-hidden="true"
      className={clsx("size-2 rounded-full border-2 border-current", summary === "saved" && "bg-current")}
    />
  );
}

function pressOf(summary: SaveSummary, workbench: ReturnType<typeof useWorkbench>): (() => void) | null {
  if (summary === "retrying" || summary === "offline") return () => workbench.tryNow();
  if (summary === "refused") return () => void workbench.saving.settleAll();
  const segmentId = summary === "conflict" ? firstConflict(workbench.store.state) : null;
  return segmentId === null ? null : () => workbench.open({ kind: "conflict", segmentId });
}

function nameInConflict({ store }: ReturnType<typeof useWorkbench>): string {
  const id = firstConflict(store.state);
  const save = id === null ? null : store.sentence(id)?.save;
  return save?.kind === "conflict" ? (save.conflict.theirs.by?.name ?? "") : "";
}
