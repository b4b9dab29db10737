"use client";
import { useTranslations } from "next-intl";
import { useTalk } from "./use-talk";

/** Beside the name of the place: how many conversations others went on with. */
export function UnreadMark() {
  const t = useTranslations("talk");
  const count = useTalk(({ said }) => said.threads.filter(({ isUnread }) => isUnread).length);
  if (count === 0) return null;
  return (
    <>
      <span aria-hidden="true" className="absolute -end-1.5 top-1.5 size-2 rounded-full bg-accent" />
      <span className="sr-only"> {t("unreadCount", { count })}</span>
    </>
  );
}
