"use client";
import { useEffect, useState } from "react";
import { listenTo } from "#app/(desk)/_components/browser-stream";
import { waitBefore } from "#lib/back-off";
import type { JobEvents, ShownJob } from "#lib/jobs/job";

/**
 * The person's jobs as they go on; `first` is what is known before. The line is given back while the page is out of
 * sight, and comes back by itself when it is cut.
 */
export function useJobs(first: readonly ShownJob[]): readonly ShownJob[] {
  const [jobs, setJobs] = useState(first);
  useEffect(() => {
    let close: (() => void) | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let tries = 0;
    const open = () => {
      close = listenTo(
        "jobs/live",
        {},
        {
          hear: ({ name, data }) => {
            tries = 0;
            if (name === "jobs") setJobs(data as JobEvents["jobs"]);
          },
          ended: (status) => {
            close = null;
            // Who may not listen any more is told so by the next page they ask for.
            if (status !== null && status < 500) return;
            timer = setTimeout(open, waitBefore(tries, Math.random()));
            tries += 1;
          },
        },
      );
    };
    const leave = () => {
      clearTimeout(timer);
      close?.();
      close = null;
    };
    const look = () => {
      leave();
      if (document.visibilityState === "visible") open();
    };
    look();
    document.addEventListener("visibilitychange", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      leave();
    };
  }, []);
  return jobs;
}
