"use client";
import { Suspense } from "react";
import { lazyPart } from "#components/ui/lazy-part";
import type { Overlay } from "#lib/reviews/workbench/workbench-state";
import { useBench } from "./workbench-context";

/** What lies over the workbench, each loaded when it is first asked for. */
const ConflictView = lazyPart(() => import("./conflict-view").then((file) => file.ConflictView));
const KeyList = lazyPart(() => import("./key-list").then((file) => file.KeyList));
const LinkForm = lazyPart(() => import("./link-form").then((file) => file.LinkForm));
const ReopenForm = lazyPart(() => import("./reopen-form").then((file) => file.ReopenForm));
const SignOffForm = lazyPart(() => import("./sign-off-form").then((file) => file.SignOffForm));

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
