"use client";
import { lazy, Suspense } from "react";
import type { Overlay } from "#lib/reviews/workbench/workbench-state";
import { useBench } from "./workbench-context";

/** What lies over the workbench, each loaded when it is first asked for. */
const ConflictView = lazy(() => import("./conflict-view").then((file) => ({ default: file.ConflictView })));
const KeyList = lazy(() => import("./key-list").then((file) => ({ default: file.KeyList })));
const LinkForm = lazy(() => import("./link-form").then((file) => ({ default: file.LinkForm })));
const ReopenForm = lazy(() => import("./reopen-form").then((file) => ({ default: file.ReopenForm })));
const SignOffForm = lazy(() => import("./sign-off-form").then((file) => ({ default: file.SignOffForm })));

export function Overlays() {
  const overlay = useBench((state) => state.overlay);
  return <Suspense fallback={null}>{overlay && viewOf(overlay)}</Suspense>;
}

function viewOf(overlay: Overlay) {
  switch (overlay.kind) {
    case "conflict":
      return <ConflictView key={overlay.segmentId} id={overlay.segmentId} />;
    case "keys":
      return <KeyList />;
    case "link":
      return <LinkForm />;
    case "reopen":
      return <ReopenForm />;
    case "signOff":
      return <SignOffForm />;
  }
}
