"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { isOpen } from "#lib/jobs/job";
import { JobCard } from "./job-card";
import { useJobs } from "./use-jobs";

/** A job that was just asked for, in the place where it was. */
export function FollowedJob({ jobId }: Readonly<{ jobId: string }>) {
  const t = useTranslations("jobs");
  const job = useJobs([]).find(({ id }) => id === jobId);
  return (
    <div className="grid gap-4">
      {job ? <JobCard job={job} opened /> : <p role="status">{t("waiting")}</p>}
      <p className="text-ink-soft text-sm">
        {(!job || isOpen(job.state)) && t("leave")}{" "}
        <Link href="/jobs" className="underline">
          {t("all")}
        </Link>
      </p>
    </div>
  );
}
