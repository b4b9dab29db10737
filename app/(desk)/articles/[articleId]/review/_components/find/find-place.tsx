"use client";
import { lazy, Suspense } from "react";
import type { ViewSwitches } from "#app/(desk)/articles/[articleId]/review/_components/use-view-switches";
import { useFind } from "./use-find";

/** Loaded when it is first asked for. */
const FindPanel = lazy(() => import("./find-panel").then((file) => ({ default: file.FindPanel })));

export function FindPlace({ switches }: Readonly<{ switches: ViewSwitches }>) {
  const isOpen = useFind((state) => state.isOpen);
  return <Suspense fallback={null}>{isOpen && <FindPanel switches={switches} />}</Suspense>;
}
