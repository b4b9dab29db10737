"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { send } from "#app/(desk)/_components/send";
import { Badge, type BadgeTone } from "#components/ui/badge";
import { Button, buttonClass } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { ProgressBar } from "#components/ui/progress-bar";
import { isOpen, type JobState, type ShownJob } from "#lib/jobs/job";
import { JobParts } from "./job-parts";

/** `opened`: what became of its parts is shown once it has ended, without asking. */
type Props = Readonly<{ job: ShownJob; opened?: boolean }>;

const tones: Record<JobState, BadgeTone> = {
  queued: "plain",
  running: "accent",
  done: "good",
  failed: "alarm",
  cancelled: "plain",
};

/** A job: how far it is, what came of it, and what can be done about it. */
export function JobCard({ job, opened = false }: Props) {
  const t = useTranslations("jobs");
  const common = useTranslations("common");
  const format = useFormatter();
  const heading = useId();
  const [isShown, setShown] = useState(opened);
  const [error, setError] = useState<string | null>(null);
  const { id, kind, name, desk, state, isCancelling, done, total, refused } = job;
  const post = async (deed: "cancel" | "retry") => {
    const answer = await send(`/api/v1/jobs/${id}/${deed}`, {});
    setError(answer.ok ? null : (answer.message ?? common("unreachable")));
  };
  const named = (deed: string) => `${deed}: ${name}`;
  const progress = progressOf(job, t);
  const isRunning = isOpen(state);
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <article
      id={`job-${id}`}
      aria-labelledby={heading}
      className="grid scroll-mt-4 gap-3 rounded-md border border-line bg-surface p-4"
    >
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 id={heading} className="min-w-0 font-medium [overflow-wrap:anywhere]">
          {t(`kind.${kind}`)}: <bdi>{name}</bdi>
        </h2>
        <Badge tone={refused > 0 && state === "done" ? "care" : tones[state]}>
          <span role="status">{t(isCancelling ? "cancelling" : `state.${state}`)}</span>
        </Badge>
        <span className="ms-auto text-ink-soft text-sm">
          <bdi>{desk}</bdi> ·{" "}
          <time dir="auto" className="inline-block" dateTime={job.createdAt} suppressHydrationWarning>
            {format.dateTime(new Date(job.createdAt), { timeZone, dateStyle: "medium", timeStyle: "short" })}
          </time>
        </span>
      </div>
      {isRunning && (
        <ProgressBar className="h-2.5" total={total} parts={[{ value: done, tone: "accent" }]} label={progress} />
      )}
      <p className="text-ink-soft text-sm tabular-nums">
        {progress}
        {refused > 0 && <span className="text-care"> · {t("refused", { count: refused })}</span>}
      </p>
      {job.message && <Notice tone="alarm">{job.message}</Notice>}
      {error && <Notice tone="alarm">{error}</Notice>}
      <div className="flex flex-wrap gap-2">
        {isRunning && (
          <Button aria-label={named(t("cancel"))} disabled={isCancelling} onClick={() => void post("cancel")}>
            {t("cancel")}
          </Button>
        )}
        {job.canDownload && (
          <a
            className={buttonClass("primary")}
            href={`/api/v1/jobs/${id}/result`}
            aria-label={named(t("download"))}
            download
          >
            {t("download")}
          </a>
        )}
        {job.canRetry && (
          <Button aria-label={named(t("retry"))} onClick={() => void post("retry")}>
            {t("retry")}
          </Button>
        )}
        {!isRunning && (
          <Button
            look="quiet"
            aria-label={named(t(isShown ? "hideParts" : "showParts"))}
            aria-expanded={isShown}
            onClick={() => setShown(!isShown)}
          >
            {t(isShown ? "hideParts" : "showParts")}
          </Button>
        )}
      </div>
      {!isRunning && isShown && <JobParts jobId={id} endedAt={job.endedAt} />}
    </article>
  );
}

function progressOf({ state, unit, done, total }: ShownJob, t: ReturnType<typeof useTranslations<"jobs">>): string {
  if (state === "running" && total === 0) return t("reading");
  if (state === "queued" && done === 0) return t("waiting");
  return t(`progress.${unit}`, { done, total });
}
