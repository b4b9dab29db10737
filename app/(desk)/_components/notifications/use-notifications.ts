"use client";
import { usePathname } from "next/navigation";
import { useCallback, useEffect, useState } from "react";
import { useWindowLine, windowLine } from "#app/(desk)/_components/live/use-window-line";
import type { Notifications } from "#lib/annotations/notification";
import { readNotifications } from "./read-notifications";

/** Milliseconds the window's stream has to tell the first word; without it the bell is read as the page is opened. */
const patience = 2_000;

const none: Notifications = { unread: 0, notifications: [] };

/** What the person should hear of, as it comes; where no stream can be had, as each page is opened. */
export function useNotifications() {
  const path = usePathname();
  const [told, setTold] = useState<Notifications>(none);
  const [isReached, setReached] = useState(true);
  const look = useCallback(async () => {
    const news = await readNotifications("");
    setReached(news !== null);
    if (news) setTold(news);
  }, []);
  useWindowLine({}, (event) => {
    if (event.name !== "bell") return;
    setReached(true);
    setTold(event.data);
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is a reason to look
  useEffect(() => {
    const timer = setTimeout(async () => {
      const line = await windowLine();
      if (line.isHeard || document.visibilityState !== "visible") return;
      line.tryNow();
      void look();
    }, patience);
    return () => clearTimeout(timer);
  }, [look, path]);
  return { told, isReached, look, setTold };
}
