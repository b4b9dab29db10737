"use client";
import { useEffect, useRef } from "react";
import { useGuide } from "#app/(desk)/_components/tour/tour-provider";
import type { TourStep } from "#lib/people/tour";
import type { WorkbenchState } from "#lib/reviews/workbench/workbench-state";
import { useBench } from "./workbench-context";

/** What each step of the tour asks for, counted: it is done when there is more than when the step began. */
const counts: Record<Exclude<TourStep, "compare">, (state: WorkbenchState) => number> = {
  find: ({ findingKey }) => (findingKey === null ? 0 : 1),
  mend: ({ sentences }) => [...sentences].filter(({ segment }) => segment.text !== segment.machine.text).length,
  annotate: ({ annotated }) => Object.keys(annotated.told).length,
  approve: ({ article }) => article.progress.approved,
};

/** Tells the tour what was done in the review; nothing where no tour runs. */
export function TourDeeds() {
  const { step } = useGuide();
  if (step === null || step === "compare" || step === "end") return null;
  return <DeedsOf key={step} step={step} />;
}

function DeedsOf({ step }: Readonly<{ step: Exclude<TourStep, "compare"> }>) {
  const { done } = useGuide();
  const count = useBench(counts[step]);
  const before = useRef(count);
  useEffect(() => {
    if (count > before.current) done(step);
    else before.current = count;
  }, [count, step, done]);
  return null;
}
