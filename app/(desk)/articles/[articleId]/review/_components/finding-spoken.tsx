"use client";
import { Suspense } from "react";
import { lazyPart } from "#components/ui/lazy-part";
import { useBench } from "./workbench-context";

const FindingWords = lazyPart(() => import("./finding-words").then((file) => file.FindingWords));

/** The finding one has come to, read aloud: the focus goes to its sentence, and its evidence stands elsewhere. */
export function FindingSpoken() {
  const finding = useBench(({ findings, findingKey }) =>
    findings?.find(({ key, state }) => key === findingKey && state === "open"),
  );
  return (
    <p role="status" className="sr-only">
      <Suspense fallback={null}>{finding && <FindingWords finding={finding} />}</Suspense>
    </p>
  );
}
