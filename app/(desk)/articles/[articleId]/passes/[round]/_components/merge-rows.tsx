"use client";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef, useState } from "react";
import { send } from "#app/(desk)/_components/send";
import { Notice } from "#components/ui/notice";
import type { AnnotationChange } from "#lib/annotations/article-annotations";
import type { MergeRow } from "#lib/annotations/merge-view";
import type { BlindReview } from "#lib/annotations/queries/get-blind-review";
import type { Arbiter } from "#lib/annotations/queries/get-merge-page";
import { isDecided, type Ruling, rulingFor, rulingsOf, type Sentencing, sentencesOf, withDecided } from "./arbitration";
import { MergeRowView } from "./merge-row-view";

type Props = Readonly<{ review: BlindReview; arbiter: Arbiter; language: string }>;

/** Both readings, place by place, and an arbiter's way through them by keyboard. */
export function MergeRows({ review, arbiter, language }: Props) {
  const t = useTranslations("passes.page");
  const [rows, setRows] = useState(review.rows);
  const [rejecting, setRejecting] = useState<number | null>(null);
  const [busy, setBusy] = useState<number | null>(null);
  const [told, setTold] = useState({ number: 0, words: "" });
  const [error, setError] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const names = review.passes.slice(0, 2).map(({ reader }) => reader.name);
  const mayRule = arbiter === "may";

  const focusRow = (index: number) => {
    const row = list.current?.children.item(index);
    if (!(row instanceof HTMLElement)) return;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  };
  const rule = async (index: number, ruling: Ruling, reason = "") => {
    const row = rows[index];
    if (!row || !mayRule || busy !== null || !rulingsOf(row).includes(ruling)) return;
    if (ruling === "reject" && reason === "") return setRejecting(index);
    setBusy(index);
    setError(null);
    const { rows: next, refusal } = await decide(rows, sentencesOf(row, ruling, reason));
    setError(refusal === undefined ? null : (refusal ?? t("failed")));
    setRows(next);
    setBusy(null);
    setRejecting(null);
    const decided = next[index];
    if (!decided || !isDecided(decided)) return focusRow(index);
    const state = ruling === "both" ? "both" : ruling === "reject" ? "rejected" : "kept";
    const left = next.filter((each) => !isDecided(each)).length;
    setTold(({ number }) => ({ number: number + 1, words: `${t("said", { state })} ${t("left", { count: left })}` }));
    const open = next.findIndex((each, at) => at > index && !isDecided(each));
    focusRow(open < 0 ? index : open);
  };
  const onKey = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.closest("textarea")) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const index = [...(list.current?.children ?? [])].findIndex((row) => row.contains(document.activeElement));
    const ruling = rulingFor(event.key);
    if (event.key === "ArrowDown" || event.key === "j") focusRow(Math.min(rows.length - 1, index + 1));
    else if (event.key === "ArrowUp" || event.key === "k") focusRow(Math.max(0, index - 1));
    else if (ruling && index >= 0) void rule(index, ruling);
    else return;
    event.preventDefault();
  };

  if (rows.length === 0) return <p className="text-ink-soft">{t("empty")}</p>;
  return (
    <section aria-label={t("title")}>
      {!mayRule && <Notice className="mb-4">{t(`whyNot.${arbiter}`)}</Notice>}
      {error && (
        <Notice tone="alarm" className="mb-4">
          {error}
        </Notice>
      )}
      <p className="text-sm">{t("left", { count: rows.filter((row) => !isDecided(row)).length })}</p>
      {mayRule && <p className="mb-3 text-ink-faint text-sm pointer-coarse:hidden">{t("keys")}</p>}
      <div role="status" className="sr-only">
        <span key={told.number}>{told.words}</span>
      </div>
      <ol ref={list} onKeyDown={onKey} className="grid gap-3">
        {rows.map((row, index) => (
          <MergeRowView
            key={`${row.first?.id} ${row.second?.id}`}
            row={row}
            names={names}
            language={language}
            mayRule={mayRule}
            isBusy={busy === index}
            isRejecting={rejecting === index}
            label={t("row", { number: index + 1, total: rows.length, state: isDecided(row) ? "decided" : "open" })}
            onRule={(ruling, reason) => void rule(index, ruling, reason)}
            onCancel={() => {
              setRejecting(null);
              focusRow(index);
            }}
          />
        ))}
      </ol>
    </section>
  );
}

/** Sends what was decided, one after the other; stops at a refusal (null: no answer came), with what was decided before it. */
async function decide(rows: readonly MergeRow[], sentences: readonly Sentencing[]) {
  let next = rows;
  for (const { annotationId, ...said } of sentences) {
    const answer = await send<AnnotationChange>(`/api/v1/annotations/${annotationId}/arbitrate`, said);
    if (!answer.ok) return { rows: next, refusal: answer.message };
    next = withDecided(next, answer.value.annotations);
  }
  return { rows: next, refusal: undefined };
}
