"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "#app/(desk)/_components/send";
import { Button } from "#components/ui/button";
import { type Notifications, type ShownNotification, withEarlier, withRead } from "#lib/annotations/notification";
import { NotificationLine } from "./notification-line";
import { readNotifications } from "./read-notifications";

type Props = Readonly<{
  told: Notifications;
  /** Whether the server was reached when it was last asked. */
  isReached: boolean;
  /** A notification was followed to its place. */
  onLeave: () => void;
  /** Some were read here, before the server knows. */
  onMarked: (told: Notifications) => void;
  onLook: () => Promise<void>;
}>;

/** As many as the server tells at once: with fewer there are no earlier ones. */
const page = 50;

/** What there is to hear of, the newest first. */
export function NotificationList({ told, isReached, onLeave, onMarked, onLook }: Props) {
  const t = useTranslations("notifications");
  const [hasMore, setMore] = useState(true);
  const [earlier, setEarlier] = useState<readonly ShownNotification[]>([]);
  const notifications = withEarlier(told.notifications, earlier);
  const { unread } = told;
  /** Null for all of them. */
  const markRead = async (ids: readonly string[] | null) => {
    const count = notifications.filter(({ id, isRead }) => !isRead && ids?.includes(id)).length;
    setEarlier(withRead(earlier, ids));
    onMarked({
      unread: ids === null ? 0 : Math.max(0, unread - count),
      notifications: withRead(told.notifications, ids),
    });
    await send("/api/v1/notifications/read", ids === null ? {} : { ids });
    await onLook();
  };
  const readEarlier = async () => {
    const last = notifications.at(-1);
    const found = last ? await readNotifications(`?before=${encodeURIComponent(last.at)}`) : null;
    if (!found) return;
    setEarlier([...earlier, ...found.notifications]);
    setMore(found.notifications.length > 0);
  };
  return (
    <>
      <div className="flex items-center justify-between gap-3 ps-2">
        <h2 className="font-medium">{t("title")}</h2>
        {unread > 0 && (
          <Button look="quiet" className="px-2" onClick={() => void markRead(null)}>
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
              if (!notification.isRead) void markRead([notification.id]);
            }}
            onRead={() => void markRead([notification.id])}
          />
        ))}
      </ul>
      {hasMore && notifications.length >= page && (
        <Button look="quiet" className="w-full" onClick={() => void readEarlier()}>
          {t("more")}
        </Button>
      )}
    </>
  );
}
