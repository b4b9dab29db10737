"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { TextArea } from "#components/ui/field";
import { Notice } from "#components/ui/notice";
import type { CorrectionNote as Note } from "#lib/exports/queries/get-correction-note";
import { directionOf } from "#lib/language/locale";
import type { ProblemAnswer } from "#lib/problem";
import { useBench } from "./workbench-context";

type Answer = Readonly<{ note: Note | null; refusal: string | null }>;

/** What readers are told that changed since the article went out; to be changed and copied, never stored. */
export function CorrectionNote({ onClose }: Readonly<{ onClose: () => void }>) {
  const t = useTranslations("correction");
  const review = useTranslations("review");
  const format = useFormatter();
  const articleId = useBench((state) => state.article.id);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  useEffect(() => {
    const asking = new AbortController();
    void ask(articleId, asking.signal).then(
      (got) => setAnswer({ ...got, refusal: got.note ? null : (got.refusal ?? review("export.failed")) }),
      () => undefined,
    );
    return () => asking.abort();
  }, [articleId, review]);
  const note = answer?.note ?? null;
  const since = note && new Date(note.since);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("heading")}
      {...(note &&
        since && {
          description: t("explain", {
            date: since,
            time: format.dateTime(since, { hour: "2-digit", minute: "2-digit" }),
            name: note.by,
          }),
        })}
      closeLabel={review("close")}
    >
      {answer?.refusal && <Notice>{answer.refusal}</Notice>}
      {note && (
        <>
          <TextArea
            label={t("note")}
            lang={note.language}
            dir={directionOf(note.language)}
            value={note.note}
            onChange={(event) => setAnswer({ note: { ...note, note: event.target.value }, refusal: null })}
            rows={10}
            className="font-serif"
          />
          <div className="flex flex-wrap items-center gap-3">
            <Button
              look="primary"
              onClick={() =>
                void navigator.clipboard.writeText(note.note).then(
                  () => setCopied(true),
                  () => setCopied(false),
                )
              }
            >
              {t("copy")}
            </Button>
            <p role="status" className="text-ink-soft text-sm">
              {copied !== null && t(copied ? "copied" : "notCopied")}
            </p>
          </div>
        </>
      )}
    </Dialog>
  );
}

async function ask(articleId: string, signal: AbortSignal): Promise<Answer> {
  const response = await fetch(`/api/v1/articles/${articleId}/correction-note`, { signal });
  if (response.ok) return { note: (await response.json()) as Note, refusal: null };
  const problem = (await response.json().catch(() => null)) as ProblemAnswer | null;
  return { note: null, refusal: problem?.message ?? null };
}
