"use client";
import { useEffect, useState } from "react";
import type { ViewSwitches } from "#app/(desk)/articles/[articleId]/review/_components/use-view-switches";
import { useDesk } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import { FindDesk } from "#lib/reviews/workbench/find-desk";
import { FindPanel } from "./find-panel";
import { FindProvider } from "./use-find";

/** Find and replace: its panel while it is open, and what was looked for while it is not. */
export function FindRoom({ isOpen, switches }: Readonly<{ isOpen: boolean; switches: ViewSwitches }>) {
  const { workbench, around } = useDesk();
  const [find] = useState(() => new FindDesk(workbench, around));
  useEffect(() => find.follow(), [find]);
  return <FindProvider value={find}>{isOpen && <FindPanel switches={switches} />}</FindProvider>;
}
