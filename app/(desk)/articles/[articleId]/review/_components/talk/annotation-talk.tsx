"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { CommentField } from "./comment-field";
import { ThreadCard } from "./thread-card";
import { useReading } from "./use-reading";
import { useTalk } from "./use-talk";

/** Talk about one annotation, for its card: the conversation there is, or a way to begin one. */
export function AnnotationTalk({ annotationId }: Readonly<{ annotationId: string }>) {
  const t = useTranslations("talk");
  const thread = useTalk(({ said }) => said.threads.find((each) => each.annotationId === annotationId) ?? null);
  const mayComment = useTalk(({ said }) => said.annotationRights.mayComment);
  const [isWriting, setWriting] = useState(false);
  useReading(thread ? [thread] : []);
  if (thread) return <ThreadCard thread={thread} />;
  if (!mayComment) return null;
  if (isWriting) {
    return (
      <CommentField
        subject={{ annotationId }}
        label={t("write.annotation")}
        takesFocus
        onLeave={() => setWriting(false)}
      />
    );
  }
  return (
    <button
      type="button"
      onClick={() => setWriting(true)}
      className="min-h-7 justify-self-start text-accent text-sm underline underline-offset-4 pointer-coarse:min-h-11"
    >
      {t("write.annotation")}
    </button>
  );
}
