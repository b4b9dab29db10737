"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { SegmentHistory } from "#lib/reviews/review";
import { timelineOf } from "#lib/reviews/workbench/timeline";
import { browserSurroundings } from "./browser-surroundings";
import { HistoryLine } from "./history-line";
import { useSentence } from "./workbench-context";

const { get } = browserSurroundings();

type Read = Readonly<{ of: string; history: SegmentHistory | null }>;

/** What became of the sentence, newest first; read anew whenever the server has something new of it. */
export function HistoryPlace({ id }: Readonly<{ id: string }>) {
  const t = useTranslations("review");
  const stamp = useSentence(id, (sentence) => `${id} ${sentence?.segment.version} ${sentence?.segment.state}`);
  const version = useSentence(id, (sentence) => sentence?.segment.version ?? 0);
  const [read, setRead] = useState<Read | null>(null);

  useEffect(() => {
    let isGone = false;
    void get<SegmentHistory>(`segments/${stamp.split(" ")[0]}/history`).then((outcome) => {
      if (!isGone) setRead({ of: stamp, history: outcome.kind === "done" ? outcome.value : null });
    });
    return () => {
      isGone = true;
    };
  }, [stamp]);

  // Until the newest is here, what was read before of the same sentence stands.
  if (!read?.of.startsWith(`${id} `)) return <p className="text-ink-faint text-sm">{t("history.reading")}</p>;
  if (!read.history) return <p className="text-ink-faint text-sm">{t("history.unreachable")}</p>;
  return (
    <ol className="grid gap-4">
      {timelineOf(read.history).map((entry) => (
        <HistoryLine
          key={`${entry.kind}${entry.at}${entry.kind === "text" ? entry.version.number : ""}`}
          id={id}
          entry={entry}
          present={version}
        />
      ))}
    </ol>
  );
}
