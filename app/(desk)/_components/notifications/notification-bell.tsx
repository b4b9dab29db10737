"use client";
import { Bell } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button, buttonClass } from "#components/ui/button";
import { Popover } from "#components/ui/popover";
import { NotificationLine } from "./notification-line";
import { useNotifications } from "./use-notifications";

/** As many as the server tells at once: with fewer there are no earlier ones. */
const page = 50;

/** In the header: how much there is to hear, and the list of it. */
export function NotificationBell() {
  const t = useTranslations("notifications");
  const { told, isReached, look, markRead, readEarlier } = useNotifications();
  const panel = useRef<HTMLDivElement>(null);
  const [hasMore, setMore] = useState(true);
  const { unread, notifications } = told;
  return (
    <>
      <Popover
        role="dialog"
        panel={panel}
        label={t("title")}
        trigger={
          <>
            <Bell size={18} aria-hidden="true" />
            {unread > 0 && (
              <span
                aria-hidden="true"
                className="absolute end-0 top-0 min-w-4.5 rounded-full bg-accent px-1 text-center text-[0.6875rem] text-accent-ink leading-4.5 tabular-nums"
              >
                {unread > 99 ? "99+" : unread}
              </span>
            )}
          </>
        }
        triggerClass={buttonClass("quiet", "relative px-2")}
        triggerLabel={t("open", { count: unread })}
        className="max-h-[70dvh] w-[min(24rem,calc(100vw-1rem))] p-1.5"
        onToggled={(isOpen) => isOpen && void look()}
      >
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
                panel.current?.hidePopover();
                if (!notification.isRead) void markRead([notification.id]);
              }}
              onRead={() => void markRead([notification.id])}
            />
          ))}
        </ul>
        {hasMore && notifications.length >= page && (
          <Button look="quiet" className="w-full" onClick={() => void readEarlier().then(setMore)}>
            {t("more")}
          </Button>
        )}
      </Popover>
      <span role="status" className="sr-only">
        {unread > 0 ? t("open", { count: unread }) : ""}
      </span>
    </>
  );
}
