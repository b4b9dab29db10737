"use client";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef, useState } from "react";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import type { Returned } from "#lib/suggestions/queries/get-returned";
import { isUndisputed, outcomeOf, type ShownSuggestion } from "#lib/suggestions/suggestion";
import { SuggestionRow } from "./suggestion-row";
import { type Deed, useSuggestions } from "./use-suggestions";

const filters = ["open", "check", "decided", "all"] as const;
type Filter = (typeof filters)[number];

const moves: Readonly<Record<string, "next" | "previous" | "undo" | "accept" | "reject">> = {
  ...{ arrowdown: "next", j: "next", arrowup: "previous", k: "previous" },
  ...{ enter: "accept", x: "reject", z: "undo" },
};

/** What came back, in the article's order, and an editor's way through it by keyboard. */
export function SuggestionList({ returned }: Readonly<{ returned: Returned }>) {
  const t = useTranslations("returned");
  const desk = useSuggestions(returned);
  const { suggestions, open, undisputed, language, busy, said } = desk;
  const { mayEdit } = returned;
  const [filter, setFilter] = useState<Filter>("open");
  /** Decided in this visit under this filter: they stay in their place until another is chosen. */
  const [here, setHere] = useState<ReadonlySet<string>>(new Set());
  const list = useRef<HTMLOListElement>(null);
  const fits = (each: ShownSuggestion, wanted: Filter) => {
    if (wanted === "all") return true;
    if (wanted === "decided") return each.state !== "open";
    return each.state === "open" && (wanted === "open" || !isUndisputed(each, outcomeOf(each, language)));
  };
  const rows = suggestions.filter((each) => fits(each, filter) || here.has(each.id));
  const focusRow = (index: number) => {
    const row = list.current?.children.item(index);
    if (!(row instanceof HTMLElement)) return;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  };
  const act = async (index: number, deed: Deed) => {
    const suggestion = rows[index];
    if (!suggestion || !mayEdit || busy !== null) return;
    setHere((known) => new Set([...known, suggestion.id]));
    if (!(await desk.decide(suggestion, deed))) return focusRow(index);
    const next = rows.findIndex(({ state }, at) => at > index && state === "open");
    focusRow(next < 0 || deed === "reopen" ? index : next);
  };
  const onKey = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
    const move = moves[event.key.toLowerCase()];
    // Enter on a button presses the button.
    if (!move || (move === "accept" && event.target.localName !== "li")) return;
    event.preventDefault();
    const index = [...(list.current?.children ?? [])].findIndex((row) => row.contains(document.activeElement));
    const suggestion = rows[index];
    if (move === "next") focusRow(Math.min(rows.length - 1, index + 1));
    else if (move === "previous") focusRow(Math.max(0, index - 1));
    else if (move === "undo") void desk.undo();
    else if (suggestion?.state === "open" && !(move === "accept" && isConflict(suggestion, language)))
      void act(index, move);
  };
  return (
    <section aria-label={t("title")} className="mt-6">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <fieldset className="flex flex-wrap gap-1">
          <legend className="sr-only">{t("filter.label")}</legend>
          {filters.map((each) => (
            <label
              key={each}
              className="flex min-h-9 items-center gap-1.5 rounded-md border border-line px-2.5 text-sm has-checked:border-accent has-checked:bg-accent-wash has-focus-visible:outline-2 has-focus-visible:outline-accent pointer-coarse:min-h-11"
            >
              <input
                type="radio"
                name="filter"
                className="sr-only"
                checked={each === filter}
                onChange={() => {
                  setFilter(each);
                  setHere(new Set());
                }}
              />
              {t(`filter.${each}`)}
              <span className="text-ink-faint tabular-nums">
                {suggestions.filter((suggestion) => fits(suggestion, each)).length}
              </span>
            </label>
          ))}
        </fieldset>
        {mayEdit && undisputed.length > 0 && (
          <Button
            className="ms-auto"
            title={t("acceptAllHint")}
            aria-disabled={busy !== null}
            onClick={() => {
              setHere((known) => new Set([...known, ...undisputed.map(({ id }) => id)]));
              void desk.acceptAll();
            }}
          >
            {t("acceptAll", { count: undisputed.length })}
          </Button>
        )}
      </div>
      <p className="mt-3 text-sm">{t("left", { count: open.length })}</p>
      {mayEdit && rows.length > 0 && <p className="text-ink-faint text-sm pointer-coarse:hidden">{t("keys")}</p>}
      {said.words !== "" && (
        <div key={said.number} className="mt-3 flex flex-wrap items-center gap-3">
          <Notice tone={said.isAlarm ? "alarm" : "good"} className="min-w-0 flex-1">
            {said.words}
          </Notice>
          {desk.canUndo && (
            <Button aria-disabled={busy !== null} onClick={() => void desk.undo()}>
              {t("undo")}
            </Button>
          )}
        </div>
      )}
      {rows.length === 0 ? (
        <p className="mt-4 text-ink-soft">{t("empty")}</p>
      ) : (
        <ol ref={list} onKeyDown={onKey} className="mt-3 grid gap-3">
          {rows.map((suggestion, index) => (
            <SuggestionRow
              key={suggestion.id}
              suggestion={suggestion}
              outcome={outcomeOf(suggestion, language)}
              language={language}
              mayEdit={mayEdit}
              isBusy={busy === suggestion.id}
              label={t("row", { number: index + 1, total: rows.length, state: suggestion.state })}
              onDo={(deed) => void act(index, deed)}
            />
          ))}
        </ol>
      )}
    </section>
  );
}

function isConflict(suggestion: ShownSuggestion, language: string): boolean {
  return outcomeOf(suggestion, language).kind === "conflict";
}
