"use client";
import { Suspense } from "react";
import { lazyPart } from "#components/ui/lazy-part";
import { useSince } from "./use-since";

const SinceStrip = lazyPart(() => import("./since-strip").then((file) => file.SinceStrip));

/** Under the bar, what others did since the person was here; nothing is fetched for it where they did nothing. */
export function SincePlace() {
  const since = useSince();
  return (
    <div role="status" className="contents">
      <Suspense fallback={null}>{since && <SinceStrip since={since} />}</Suspense>
    </div>
  );
}
