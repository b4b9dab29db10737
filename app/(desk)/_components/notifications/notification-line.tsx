"use client";
import clsx from "clsx";
import { Check } from "lucide";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { Icon } from "#components/ui/icon";
import type { ShownNotification } from "#lib/annotations/notification";

type Props = Readonly<{ notification: ShownNotification; onGo: () => void; onRead: () => void }>;

/** Something to hear of: who, what, in which article; leads to its place. */
export function NotificationLine({ notification, onGo, onRead }: Props) {
  const t = useTranslations("notifications");
  const format = useFormatter();
  const { kind, by, article, job, at, isRead } = notification;
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <li className="flex items-stretch gap-1 border-line not-first:border-t">
      <Link
        href={placeOf(notification)}
        onClick={onGo}
        className={clsx(
          "min-w-0 flex-1 border-s-4 py-2 ps-2.5 text-ink no-underline hover:bg-sunken",
          isRead ? "border-transparent" : "border-accent",
        )}
      >
        <span className={clsx("block", !isRead && "font-medium")}>
          {t(`kind.${kind}`, { name: by.name })}
          {!isRead && <span className="sr-only"> ({t("unread")})</span>}
        </span>
        <span className="flex gap-2 text-ink-soft">
          <bdi className="truncate">{article?.title ?? job?.name}</bdi>
          <time dateTime={at} className="ms-auto shrink-0 pe-1.5 text-ink-faint text-xs leading-6">
            {format.dateTime(new Date(at), {
              timeZone,
              day: "numeric",
              month: "short",
              hour: "2-digit",
              minute: "2-digit",
            })}
          </time>
        </span>
      </Link>
      {!isRead && (
        <button
          type="button"
          onClick={onRead}
          aria-label={`${t("markRead")}: ${t(`kind.${kind}`, { name: by.name })}`}
          title={t("markRead")}
          className="grid w-9 place-items-center rounded text-ink-soft hover:bg-sunken pointer-coarse:w-11"
        >
          <Icon of={Check} size={16} />
        </button>
      )}
    </li>
  );
}

function placeOf({ kind, article, job, threadId, round }: ShownNotification): string {
  if (!article) return `/jobs#job-${job?.id}`;
  if (kind === "passesDone" && round !== null) return `/articles/${article.id}/passes/${round}`;
  return `/articles/${article.id}/review${threadId === null ? "" : `?thread=${threadId}`}`;
}
