"use client";
import { useEffect } from "react";
import { useWorkbench } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import type { ReviewThread } from "#lib/annotations/thread";

/** Milliseconds a conversation is in sight before it counts as read. */
const glance = 1_500;

/** Threads that are shown whole count as read when the person has had them before their eyes for a moment. */
export function useReading(threads: readonly ReviewThread[]): void {
  const { talk } = useWorkbench();
  const unread = threads
    .filter(({ isUnread }) => isUnread)
    .map(({ id }) => id)
    .join();
  useEffect(() => {
    if (unread === "") return;
    const note = () => {
      if (document.visibilityState === "visible") void talk.read(unread.split(","));
    };
    const timer = setTimeout(note, glance);
    document.addEventListener("visibilitychange", note);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", note);
    };
  }, [talk, unread]);
}
