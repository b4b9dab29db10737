"use client";
import clsx from "clsx";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useBench, useWorkbench } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import { Badge } from "#components/ui/badge";
import { segmentsOfThread } from "#lib/annotations/talk";
import type { ReviewThread } from "#lib/annotations/thread";
import { CommentField } from "./comment-field";
import { ThreadEntries } from "./thread-entries";
import { useTalk } from "./use-talk";

/** One conversation: what was said, an answer to it, and whether it is done with. */
export function ThreadCard({ thread }: Readonly<{ thread: ReviewThread }>) {
  const t = useTranslations("talk");
  const { talk } = useWorkbench();
  const wanted = useTalk((state) => (state.wanted?.threadId === thread.id ? state.wanted.number : null));
  const mayComment = useTalk(({ said }) => said.annotationRights.mayComment);
  const about = useAbout(thread);
  const [isAnswering, setAnswering] = useState(false);
  const card = useRef<HTMLElement>(null);
  const answer = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (wanted === null || !talk.serve(wanted)) return;
    card.current?.focus({ preventScroll: true });
    card.current?.scrollIntoView({ block: "nearest" });
  }, [talk, wanted]);
  const { id, isResolved, isUnread, entries } = thread;
  return (
    <article
      ref={card}
      tabIndex={-1}
      aria-label={t("label", { about })}
      className={clsx(
        "grid gap-2 rounded-md border-s-4 bg-surface py-2 ps-2.5 pe-2 text-sm",
        isUnread ? "border-accent" : "border-line-strong",
        isResolved && "opacity-80",
      )}
    >
      <p className="flex flex-wrap items-center gap-1.5 text-ink-faint text-xs">
        <span>{about}</span>
        {isUnread && <Badge tone="accent">{t("unread")}</Badge>}
        {isResolved && <Badge tone="good">{t("isResolved")}</Badge>}
      </p>
      <ThreadEntries entries={entries} />
      {mayComment && isAnswering && (
        <CommentField
          subject={{ threadId: id }}
          label={t("write.reply")}
          takesFocus
          onLeave={() => {
            setAnswering(false);
            requestAnimationFrame(() => answer.current?.focus());
          }}
        />
      )}
      {mayComment && (
        <div className="-ms-1.5 flex flex-wrap gap-x-1">
          {!isAnswering && (
            <button ref={answer} type="button" onClick={() => setAnswering(true)} className={quiet}>
              {t("write.reply")}
            </button>
          )}
          <button type="button" onClick={() => void talk.settle(id, !isResolved)} className={quiet}>
            {t(isResolved ? "reopen" : "resolve")}
          </button>
        </div>
      )}
    </article>
  );
}

const quiet =
  "min-h-7 rounded px-1.5 text-accent underline-offset-4 hover:underline pointer-coarse:min-h-11 pointer-coarse:px-2.5";

/** What a conversation is about, in words. */
export function useAbout(thread: ReviewThread): string {
  const t = useTranslations("talk");
  const order = useBench((state) => state.order);
  const annotations = useTalk(({ said }) => said.annotations);
  const [first] = segmentsOfThread(thread, annotations);
  const number = first ? order.indexOf(first) + 1 : 0;
  if (thread.annotationId !== null) {
    return number > 0 ? `${t("about.annotation")} · ${t("about.segment", { number })}` : t("about.annotation");
  }
  if (thread.segmentId === null) return t("about.article");
  return number > 0 ? t("about.segment", { number }) : t("about.gone");
}
