"use client";
import { usePathname } from "next/navigation";
import { useCallback, useEffect, useState } from "react";
import { send } from "#app/(desk)/_components/send";
import type { Notifications, ShownNotification } from "#lib/annotations/notification";

/** Milliseconds between two looks, while the page is seen. */
const between = 60_000;

const none: Notifications = { unread: 0, notifications: [] };

/** What the person should hear of: looked for on every page, every minute, and when they come back to the window. */
export function useNotifications() {
  const path = usePathname();
  const [told, setTold] = useState<Notifications>(none);
  const [isReached, setReached] = useState(true);
  const look = useCallback(async () => {
    const news = await read("");
    setReached(news !== null);
    if (news) setTold(news);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is a reason to look
  useEffect(() => {
    const lookIfSeen = () => {
      if (document.visibilityState === "visible") void look();
    };
    lookIfSeen();
    const timer = setInterval(lookIfSeen, between);
    window.addEventListener("focus", lookIfSeen);
    return () => {
      clearInterval(timer);
      window.removeEventListener("focus", lookIfSeen);
    };
  }, [look, path]);

  const markRead = async (ids: readonly string[] | null) => {
    const isMarked = ({ id }: ShownNotification) => ids === null || ids.includes(id);
    setTold(({ unread, notifications }) => ({
      unread: ids === null ? 0 : unread - notifications.filter((each) => !each.isRead && isMarked(each)).length,
      notifications: notifications.map((each) => (isMarked(each) ? { ...each, isRead: true } : each)),
    }));
    await send("/api/v1/notifications/read", ids === null ? {} : { ids });
    await look();
  };
  /** Those before the last one shown; true when there were any. */
  const readEarlier = async (): Promise<boolean> => {
    const last = told.notifications.at(-1);
    const earlier = last ? await read(`?before=${encodeURIComponent(last.at)}`) : null;
    if (!earlier) return false;
    setTold(({ unread, notifications }) => ({ unread, notifications: [...notifications, ...earlier.notifications] }));
    return earlier.notifications.length > 0;
  };
  return { told, isReached, look, markRead, readEarlier };
}

/** Null when the server was not reached, or knows nobody any more. */
async function read(query: string): Promise<Notifications | null> {
  const answer = await fetch(`/api/v1/notifications${query}`).catch(() => null);
  return answer?.ok ? answer.json() : null;
}
