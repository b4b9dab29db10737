"use client";
import { Suspense } from "react";
import { lazyPart } from "#components/ui/lazy-part";
import { useSince, useSinceHere } from "./use-since";

// Nothing of these is there before it is needed: nobody changed anything in most articles.
const Strip = lazyPart(() => import("./since-strip").then((file) => file.SinceStrip));
const Sign = lazyPart(() => import("./since-sign").then((file) => file.SinceSign));

type Props = Readonly<{ id: string }>;

/** Under the bar, what others did since the person was here. */
export function SincePlace() {
  const since = useSince();
  return (
    <div role="status" className="contents">
      <Suspense fallback={null}>{since && <Strip since={since} />}</Suspense>
    </div>
  );
}

/** Before a sentence that others changed since the person was here. */
export function SinceSign({ id }: Props) {
  const deed = useSinceHere(id);
  return (
    deed && (
      <Suspense fallback={null}>
        <Sign deed={deed} />
      </Suspense>
    )
  );
}
