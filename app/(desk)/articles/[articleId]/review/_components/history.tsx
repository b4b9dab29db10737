"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { ChangedText } from "#components/text/changed-text";
import { Button } from "#components/ui/button";
import type { HistoryEntry, SegmentHistory } from "#lib/reviews/review";
import { call } from "./call";
import { useBench, useStore } from "./store-context";

type Props = Readonly<{ id: string; version: number; state: string }>;

/** A sentence's versions and decisions, newest first; each version can be looked at against the one before, and restored. */
export function History({ id, version, state }: Props) {
  const t = useTranslations("review.history");
  const format = useFormatter();
  const store = useStore();
  const { mayEdit } = useBench((bench) => bench.rights);
  const [history, setHistory] = useState<SegmentHistory | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version or decision is what makes the history another one
  useEffect(() => {
    let isGone = false;
    void call<SegmentHistory>(`/api/v1/segments/${id}/history`).then((result) => {
      if (!isGone && result.kind === "done") setHistory(result.value);
    });
    return () => {
      isGone = true;
    };
  }, [id, version, state]);
  if (!history) return <p className="text-ink-faint text-sm">{t("loading")}</p>;
  return (
    <ol className="grid gap-2.5 text-sm">
      {history.versions.map((entry, index) => (
        <li key={entry.number}>
          {history.decisions
            .filter((decision) => decision.version === entry.number)
            .map((decision) => (
              <p key={decision.at + decision.verdict} className="mb-1.5 text-ink-soft">
                <strong className="font-medium text-ink">{decision.by.name}</strong> {t(`verdict.${decision.verdict}`)}
                {" · "}
                <time dateTime={decision.at}>{format.dateTime(new Date(decision.at), "short")}</time>
                {decision.reason && <span className="block italic">{decision.reason}</span>}
              </p>
            ))}
          <p className="text-ink-soft">
            <strong className="font-medium text-ink">{entry.by?.name ?? t("machine")}</strong>{" "}
            {t(`cause.${entry.cause}`)}
            {" · "}
            <time dateTime={entry.at}>{format.dateTime(new Date(entry.at), "short")}</time>
          </p>
          <VersionText entry={entry} before={history.versions[index + 1]} />
          {mayEdit && entry.mayBeRestored && entry.number !== version && (
            <Button look="quiet" className="-ms-3" onClick={() => void store.restore(id, entry.number)}>
              {t("restore")}
              <span className="sr-only"> {t("version", { number: entry.number })}</span>
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}

function VersionText({ entry, before }: Readonly<{ entry: HistoryEntry; before: HistoryEntry | undefined }>) {
  const { targetLanguage } = useStore().review.article;
  return (
    <p className="font-serif text-base leading-snug" lang={targetLanguage}>
      <ChangedText machine={before ?? entry} text={entry.text} marks={entry.marks} language={targetLanguage} />
    </p>
  );
}
