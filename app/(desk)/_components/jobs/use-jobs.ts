"use client";
import { useState } from "react";
import { useWindowLine } from "#app/(desk)/_components/live/use-window-line";
import type { ShownJob } from "#lib/jobs/job";

/** The person's jobs as they go on; `first` is what is known before. */
export function useJobs(first: readonly ShownJob[]): readonly ShownJob[] {
  const [jobs, setJobs] = useState(first);
  useWindowLine({ jobs: "1" }, (event) => {
    if (event.name === "jobs") setJobs(event.data);
  });
  return jobs;
}
