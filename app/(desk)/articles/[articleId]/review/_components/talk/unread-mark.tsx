"use client";
import { useTranslations } from "next-intl";
import { useTalk } from "./use-talk";

/** Beside the name of the place: how many conversations others went on with. */
export function UnreadMark() {
  const t = useTranslations("talk");
  const count = useTalk(({ said }) => said.threads.filter(({ isUnread }) => isUnread).length);
  if (count === 0) return null;
  return (
    <span className="ms-1 rounded-full bg-accent px-1.5 font-medium text-accent-ink text-xs tabular-nums">
      <span aria-hidden="true">{count}</span>
      <span className="sr-only">{t("unreadCount", { count })}</span>
    </span>
  );
}
