"use client";
import clsx from "clsx";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef } from "react";
import { useBench, useWorkbench } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import { Button } from "#components/ui/button";
import { tickedHits } from "#lib/reviews/workbench/hit-ticks";
import { useFind, useFindDesk } from "./use-find";

/** What shall stand in place of the hits that are ticked; and what came of it, with its one undo. */
export function ReplaceFields() {
  const t = useTranslations("find");
  const find = useFindDesk();
  const language = useBench((state) => state.article.targetLanguage);
  const replacement = useFind((state) => state.replacement);
  const fault = useFind((state) => state.replacementFault);
  const isRegex = useFind((state) => state.query.regex);
  const isBusy = useFind((state) => state.isBusy);
  const hits = useFind((state) => state.hits);
  const turned = useFind((state) => state.turned);
  const count = useMemo(() => tickedHits({ hits, turned }).length, [hits, turned]);
  const isOff = count === 0 || isBusy || fault !== null || replacement === null;
  const action = t(replacement === "" ? "remove" : "replace", { count });
  return (
    <div className="grid gap-1.5">
      <div className="flex items-center gap-1.5">
        <input
          type="text"
          aria-label={t("replacement")}
          placeholder={t("replacement")}
          lang={language}
          dir="auto"
          autoComplete="off"
          maxLength={2000}
          value={replacement ?? ""}
          aria-invalid={fault !== null}
          aria-describedby={fault ? "replacement-fault" : isRegex ? "replacement-hint" : undefined}
          onFocus={() => find.replaceWith(replacement ?? "")}
          onChange={(event) => find.replaceWith(event.target.value)}
          className={clsx(
            "min-h-9 w-full min-w-0 rounded-md border border-line-strong bg-surface px-2.5 text-ink aria-invalid:border-alarm pointer-coarse:min-h-11",
            isRegex && "font-mono text-sm placeholder:font-sans",
          )}
        />
        <Button
          look="primary"
          className="shrink-0 whitespace-nowrap"
          title={`${action} (Ctrl+Enter)`}
          aria-disabled={isOff}
          onClick={() => !isOff && void find.replace()}
        >
          {action}
        </Button>
      </div>
      {fault ? (
        <p id="replacement-fault" className="text-alarm text-sm">
          {t("noGroup", { group: fault.words })}
        </p>
      ) : (
        isRegex && (
          <p id="replacement-hint" className="text-ink-faint text-sm">
            {t("groups")}
          </p>
        )
      )}
      <Outcome />
    </div>
  );
}

function Outcome() {
  const t = useTranslations("find");
  const workbench = useWorkbench();
  const outcome = useFind((state) => state.outcome);
  const language = useBench((state) => state.article.targetLanguage);
  const undo = useRef<HTMLButtonElement>(null);
  const replaceId = outcome?.replaceId ?? null;
  // What was pressed has nothing left to do: the way back is at hand.
  useEffect(() => {
    if (replaceId !== null) undo.current?.focus();
  }, [replaceId]);
  if (!outcome) return null;
  const { places, conflicts } = outcome;
  return (
    <div
      className={clsx(
        "rounded-md border-s-4 px-3 py-2 text-sm",
        conflicts.length > 0 ? "border-care bg-care-wash" : "border-good bg-good-wash",
      )}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span>{t("replaced", { count: places })}</span>
        {replaceId !== null && (
          <Button
            ref={undo}
            onClick={() => {
              document.querySelector<HTMLElement>("[data-find-words]")?.focus();
              void workbench.undo();
            }}
          >
            {t("undo")}
          </Button>
        )}
      </div>
      {conflicts.length > 0 && (
        <p className="mt-1">
          {t("conflicts", { count: conflicts.length })}{" "}
          {conflicts.slice(0, 5).map(({ segmentId, start, quote }) => (
            <bdi key={`${segmentId}${start}`} lang={language} className="me-2">
              “{quote.slice(0, 60)}”
            </bdi>
          ))}
        </p>
      )}
    </div>
  );
}
