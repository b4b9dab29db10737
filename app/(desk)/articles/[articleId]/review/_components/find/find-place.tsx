"use client";
import { Suspense, useState } from "react";
import type { ViewSwitches } from "#app/(desk)/articles/[articleId]/review/_components/use-view-switches";
import { lazyPart } from "#components/ui/lazy-part";
import { useFindAsked } from "./use-find";

/** Loaded when it is first asked for, and kept: it knows what was looked for last. */
const FindRoom = lazyPart(() => import("./find-room").then((file) => file.FindRoom));

export function FindPlace({ switches }: Readonly<{ switches: ViewSwitches }>) {
  const isOpen = useFindAsked((state) => state.isOpen);
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen && !wasOpen) setWasOpen(true);
  return <Suspense fallback={null}>{wasOpen && <FindRoom isOpen={isOpen} switches={switches} />}</Suspense>;
}
