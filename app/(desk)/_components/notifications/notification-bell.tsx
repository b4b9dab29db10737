"use client";
import { Bell } from "lucide";
import { useTranslations } from "next-intl";
import { Suspense, useRef } from "react";
import { buttonClass } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { lazyPart } from "#components/ui/lazy-part";
import { Popover } from "#components/ui/popover";
import { useNotifications } from "./use-notifications";

const NotificationList = lazyPart(() => import("./notification-list").then((file) => file.NotificationList));

/** In the header: how much there is to hear, and the list of it. */
export function NotificationBell() {
  const t = useTranslations("notifications");
  const { told, isReached, look, setTold } = useNotifications();
  const panel = useRef<HTMLDivElement>(null);
  const { unread } = told;
  return (
    <>
      <Popover
        role="dialog"
        panel={panel}
        label={t("title")}
        trigger={
          <>
            <Icon of={Bell} size={18} />
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
        <Suspense fallback={null}>
          <NotificationList
            told={told}
            isReached={isReached}
            onLeave={() => panel.current?.hidePopover()}
            onMarked={setTold}
            onLook={look}
          />
        </Suspense>
      </Popover>
      <span role="status" className="sr-only">
        {unread > 0 ? t("open", { count: unread }) : ""}
      </span>
    </>
  );
}
