"use client";
import { useTranslations } from "next-intl";
import { JobCard } from "#app/(desk)/_components/jobs/job-card";
import { useJobs } from "#app/(desk)/_components/jobs/use-jobs";
import type { ShownJob } from "#lib/jobs/job";

/** The person's jobs, newest first, as they go on. */
export function JobList({ jobs: first }: Readonly<{ jobs: readonly ShownJob[] }>) {
  const t = useTranslations("jobs");
  const jobs = useJobs(first);
  if (jobs.length === 0) return <p className="text-ink-soft">{t("none")}</p>;
  return (
    <ul className="grid gap-4">
      {jobs.map((job) => (
        <li key={job.id}>
          <JobCard job={job} />
        </li>
      ))}
    </ul>
  );
}
