"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useWorkbench } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import { talkNear } from "#lib/annotations/talk";
import type { ReviewThread } from "#lib/annotations/thread";
import { CommentField } from "./comment-field";
import { ThreadCard, useAbout } from "./thread-card";
import { useReading } from "./use-reading";
import { useTalk } from "./use-talk";

/** Talk about the sentence in front, then about the article, then where else something is said. */
export function TalkPlace({ id }: Readonly<{ id: string | null }>) {
  const t = useTranslations("talk");
  const threads = useTalk(({ said }) => said.threads);
  const annotations = useTalk(({ said }) => said.annotations);
  const mayComment = useTalk(({ said }) => said.annotationRights.mayComment);
  const isBlind = useTalk(({ said }) => said.passes.some(({ isHidden }) => isHidden));
  const writing = useTalk(({ wanted }) => (wanted?.threadId === null ? wanted.number : null));
  const [isOnArticle, setOnArticle] = useState(false);
  const { here, article, elsewhere } = talkNear(threads, annotations, id);
  useReading([...here, ...article]);
  return (
    <div className="grid gap-4 text-sm">
      {isBlind && !mayComment && <p className="text-ink-soft">{t("closed")}</p>}
      {id !== null && (
        <section className="grid gap-2">
          <h3 className="font-medium text-ink-soft">{t("here", { count: here.length })}</h3>
          <Threads threads={here} />
          {mayComment && (
            <CommentField key={id} subject={{ segmentId: id }} label={t("write.segment")} wish={writing} />
          )}
        </section>
      )}
      <section className="grid gap-2">
        <h3 className="font-medium text-ink-soft">{t("article")}</h3>
        {article.length === 0 && id === null && <p className="text-ink-faint">{t("none")}</p>}
        <Threads threads={article} />
        {mayComment && (id === null || isOnArticle) && (
          <CommentField
            subject={{}}
            label={t("write.article")}
            wish={id === null ? writing : null}
            takesFocus={id !== null}
          />
        )}
        {mayComment && id !== null && !isOnArticle && (
          <button type="button" onClick={() => setOnArticle(true)} className={link}>
            {t("startArticle")}
          </button>
        )}
      </section>
      {elsewhere.length > 0 && (
        <details>
          <summary className="w-fit cursor-pointer text-ink-soft pointer-coarse:py-3">
            {t("elsewhere", { count: elsewhere.length })}
          </summary>
          <ul className="mt-1.5 grid gap-1">
            {elsewhere.map((thread) => (
              <Elsewhere key={thread.id} thread={thread} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

const link = "min-h-7 justify-self-start text-accent underline underline-offset-4 pointer-coarse:min-h-11";

/** Open ones; the resolved behind a line that says how many. One that was asked for is shown all the same. */
function Threads({ threads }: Readonly<{ threads: readonly ReviewThread[] }>) {
  const t = useTranslations("talk");
  const wanted = useTalk((state) => state.wanted?.threadId ?? null);
  const isShown = ({ id, isResolved, isUnread }: ReviewThread) => !isResolved || isUnread || id === wanted;
  const resolved = threads.filter((thread) => !isShown(thread));
  return (
    <>
      {threads.filter(isShown).map((thread) => (
        <ThreadCard key={thread.id} thread={thread} />
      ))}
      {resolved.length > 0 && (
        <details>
          <summary className="w-fit cursor-pointer text-ink-soft pointer-coarse:py-3">
            {t("resolved", { count: resolved.length })}
          </summary>
          <div className="mt-1.5 grid gap-2">
            {resolved.map((thread) => (
              <ThreadCard key={thread.id} thread={thread} />
            ))}
          </div>
        </details>
      )}
    </>
  );
}

function Elsewhere({ thread }: Readonly<{ thread: ReviewThread }>) {
  const t = useTranslations("talk");
  const { talk } = useWorkbench();
  const about = useAbout(thread);
  const last = thread.entries.findLast(({ kind }) => kind === "comment");
  return (
    <li>
      <button
        type="button"
        onClick={() => void talk.show(thread.id)}
        className="w-full rounded px-1.5 py-1 text-start hover:bg-sunken pointer-coarse:min-h-11"
      >
        <span className="text-ink-faint text-xs">
          {about}
          {thread.isUnread && <> · {t("unread")}</>}
          {thread.isResolved && <> · {t("isResolved")}</>}
        </span>
        <span dir="auto" className="line-clamp-2 [overflow-wrap:anywhere]">
          {last?.text}
        </span>
      </button>
    </li>
  );
}
