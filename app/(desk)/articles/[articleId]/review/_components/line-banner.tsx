"use client";
import { Suspense, useState } from "react";
import { lazyPart } from "#components/ui/lazy-part";
import type { WorkbenchState } from "#lib/reviews/workbench/workbench-state";
import type { Account } from "./session/sign-in-again";
import { useBench } from "./workbench-context";

const LineTrouble = lazyPart(() => import("./line-trouble").then((file) => file.LineTrouble));

/** Under the bar, what stands in the way of saving. */
export function LineBanner({ account }: Readonly<{ account: Account }>) {
  const isNeeded = useBench(isInTrouble);
  // Once there it stays, so that a dialog can give the focus back when it closes.
  const [wasNeeded, setNeeded] = useState(false);
  if (isNeeded && !wasNeeded) setNeeded(true);
  return (
    <div role="status" className="contents">
      <Suspense fallback={null}>{wasNeeded && <LineTrouble account={account} />}</Suspense>
    </div>
  );
}

function isInTrouble({ line, leftovers, isKeepingDrafts }: WorkbenchState): boolean {
  return line === "signedOut" || line === "someoneElse" || leftovers.length > 0 || !isKeepingDrafts;
}
