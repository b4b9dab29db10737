"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button";
import type { Notifications } from "#lib/annotations/notification";
import { NotificationLine } from "./notification-line";

type Props = Readonly<{
  told: Notifications;
  /** Whether the server was reached when it was last asked. */
  isReached: boolean;
  /** A notification was followed to its place. */
  onLeave: () => void;
  /** Null for all of them. */
  onRead: (ids: readonly string[] | null) => void;
  /** Reads earlier ones; answers whether there were any. */
  onEarlier: () => Promise<boolean>;
}>;

/** As many as the server tells at once: with fewer there are no earlier ones. */
const page = 50;

/** What there is to hear of, the newest first. */
export function NotificationList({ told, isReached, onLeave, onRead, onEarlier }: Props) {
  const t = useTranslations("notifications");
  const [hasMore, setMore] = useState(true);
  const { unread, notifications } = told;
  return (
    <>
      <div className="flex items-center justify-between gap-3 ps-2">
        <h2 className="font-medium">{t("title")}</h2>
        {unread > 0 && (
          <Button look="quiet" className="px-2" onClick={() => onRead(null)}>
            {t("allRead")}
          </Button>
        )}
      </div>
      {!isReached && <p className="px-2 py-3 text-ink-soft">{t("unreachable")}</p>}
      {isReached && notifications.length === 0 && <p className="px-2 py-3 text-ink-soft">{t("none")}</p>}
      <ul>
        {notifications.map((notification) => (
          <NotificationLine
            key={notification.id}
            notification={notification}
            onGo={() => {
              onLeave();
              if (!notification.isRead) onRead([notification.id]);
            }}
            onRead={() => onRead([notification.id])}
          />
        ))}
      </ul>
      {hasMore && notifications.length >= page && (
        <Button look="quiet" className="w-full" onClick={() => void onEarlier().then(setMore)}>
          {t("more")}
        </Button>
      )}
    </>
  );
}
