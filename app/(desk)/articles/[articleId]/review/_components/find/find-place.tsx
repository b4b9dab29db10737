"use client";
import { Suspense } from "react";
import type { ViewSwitches } from "#app/(desk)/articles/[articleId]/review/_components/use-view-switches";
import { lazyPart } from "#components/ui/lazy-part";
import { useFind } from "./use-find";

/** Loaded when it is first asked for. */
const FindPanel = lazyPart(() => import("./find-panel").then((file) => file.FindPanel));

export function FindPlace({ switches }: Readonly<{ switches: ViewSwitches }>) {
  const isOpen = useFind((state) => state.isOpen);
  return <Suspense fallback={null}>{isOpen && <FindPanel switches={switches} />}</Suspense>;
}
