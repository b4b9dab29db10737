"use client";
import clsx from "clsx";
import { X } from "lucide";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Icon } from "#components/ui/icon";
import { isAnnotationNotice } from "#lib/reviews/workbench/annotation-notices";
import type { Notice } from "#lib/reviews/workbench/workbench-state";
import { useBench } from "./workbench-context";

/** Milliseconds a notice stays; what went wrong stays until it is closed. */
const stay = 6_000;

/** What happened, read aloud always and shown for a while where the screen does not show it anyway. */
export function Notices() {
  const sayNotice = useNoticeWords();
  const notice = useBench((state) => state.notice);
  const [closed, setClosed] = useState(0);
  const isShown = notice?.isShown === true && notice.number !== closed;

  useEffect(() => {
    if (!isShown || !notice || notice.isAlarm) return;
    const timer = setTimeout(() => setClosed(notice.number), stay);
    return () => clearTimeout(timer);
  }, [isShown, notice]);

  const words = notice ? sayNotice(notice) : "";
  return (
    <>
      <div role="status" className="sr-only">
        {/* Keyed, so that the same words are read again. */}
        <span key={notice?.number}>{words}</span>
      </div>
      {isShown && (
        <div
          aria-hidden="true"
          className={clsx(
            "fixed start-4 bottom-4 z-30 flex max-w-[min(28rem,calc(100vw-2rem))] items-center gap-3 rounded-md border bg-surface py-2 ps-4 pe-2 text-sm shadow-lg max-lg:bottom-28 print:hidden",
            notice.isAlarm ? "border-alarm text-alarm" : "border-line-strong text-ink",
          )}
        >
          {words}
          <button
            type="button"
            tabIndex={-1}
            onClick={() => setClosed(notice.number)}
            className="grid size-7 shrink-0 place-items-center rounded hover:bg-sunken"
          >
            <Icon of={X} size={15} />
          </button>
        </div>
      )}
    </>
  );
}

function useNoticeWords(): (notice: Notice) => string {
  const review = useTranslations("review.notices");
  const annotation = useTranslations("annotation.notices");
  return ({ key, values }) => (isAnnotationNotice(key) ? annotation(key, values) : review(key, values));
}
