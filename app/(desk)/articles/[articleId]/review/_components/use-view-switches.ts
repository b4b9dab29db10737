"use client";
import { useCallback, useState, useSyncExternalStore } from "react";

export type ViewSwitches = Readonly<{
  changes: boolean;
  source: boolean;
  toggle: (what: "changes" | "source") => void;
}>;

const names = { changes: "stet-shows-changes", source: "stet-shows-source" } as const;

/** What the text shows beside itself; remembered in this browser from one article to the next. */
export function useViewSwitches(): ViewSwitches {
  const remembered = useSyncExternalStore(neverChanges, rememberedSwitches, () => "on on");
  const [changed, setChanged] = useState<string | null>(null);
  const [changes = "on", source = "on"] = (changed ?? remembered).split(" ");
  const toggle = useCallback(
    (what: "changes" | "source") => {
      const next = { changes, source, [what]: (what === "changes" ? changes : source) === "on" ? "off" : "on" };
      setChanged(`${next.changes} ${next.source}`);
      remember(names[what], next[what]);
    },
    [changes, source],
  );
  return { changes: changes === "on", source: source === "on", toggle };
}

const neverChanges = () => () => {};

function rememberedSwitches(): string {
  return `${recall(names.changes)} ${recall(names.source)}`;
}

function recall(name: string): string {
  try {
    return localStorage.getItem(name) === "off" ? "off" : "on";
  } catch (error) {
    if (error instanceof DOMException) return "on";
    throw error;
  }
}

function remember(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch (error) {
    // Only a convenience: without storage the switch holds until the page is left.
    if (!(error instanceof DOMException)) throw error;
  }
}
