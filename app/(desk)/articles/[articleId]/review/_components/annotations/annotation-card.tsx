"use client";
import clsx from "clsx";
import { useTranslations } from "next-intl";
import { memo, useEffect, useRef } from "react";
import { AnnotationTalk } from "#app/(desk)/articles/[articleId]/review/_components/talk/annotation-talk";
import { useBench, useWorkbench } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import { SeverityMark } from "#components/quality/severity-mark";
import { CodedWords } from "#components/text/coded-words";
import type { ReviewAnnotation } from "#lib/annotations/annotation";
import { AnnotationDeeds } from "./annotation-deeds";
import { AnnotationPlaces } from "./annotation-places";
import { useAnnotation } from "./use-annotations";

const edges: Record<ReviewAnnotation["severity"], string> = {
  neutral: "border-line-strong border-dotted",
  minor: "border-minor border-dotted",
  major: "border-care border-solid",
  critical: "border-alarm border-double",
};

/** One annotation: what it says and what became of its words; in front, its places and what can be done with it. */
export const AnnotationCard = memo(function AnnotationCard({ id }: Readonly<{ id: string }>) {
  const annotation = useAnnotation(id);
  const isCurrent = useBench((state) => state.annotated.currentId === id);
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) card.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  if (!annotation) return null;
  return (
    <li
      ref={card}
      data-annotation-card={id}
      className={clsx(
        "rounded-md border-s-4 bg-surface py-1.5 ps-2 pe-2 [contain-intrinsic-block-size:auto_3.5rem] [content-visibility:auto]",
        edges[annotation.severity],
        isCurrent && "ring-1 ring-line-strong",
      )}
    >
      <Head annotation={annotation} isCurrent={isCurrent} />
      {isCurrent && <Details annotation={annotation} />}
    </li>
  );
});

function Head({ annotation, isCurrent }: Readonly<{ annotation: ReviewAnnotation; isCurrent: boolean }>) {
  const t = useTranslations("annotation");
  const category = useTranslations("category");
  const severities = useTranslations("severity");
  const { annotations, store } = useWorkbench();
  const isArriving = useBench((state) => state.annotated.arriving[annotation.id] === true);
  const { id, severity, status, fate, scope, places, comment } = annotation;
  const { targetLanguage } = store.state.article;
  const isOut = status === "deleted" || status === "rejected";
  const quotes = places.flatMap(({ quote, isWhole, sourceQuote }) => sourceQuote ?? (isWhole ? [] : quote));
  return (
    <button
      type="button"
      aria-expanded={isCurrent}
      aria-busy={isArriving}
      onClick={() => annotations.show(id)}
      className="block w-full text-start pointer-coarse:min-h-11"
    >
      <span className="flex flex-wrap items-baseline gap-x-1">
        <SeverityMark severity={severity} />
        <span className={clsx("font-medium", isOut && "line-through")}>{category(`${annotation.category}.name`)}</span>
        <span className="text-ink-faint text-xs">
          · {severities(`${severity}.name`)} · {isArriving ? t("arriving") : t(`fate.${fate}`)}
          {status !== "open" && <> · {t(`status.${status}`)}</>}
        </span>
      </span>
      <span className={clsx("block ps-5 [overflow-wrap:anywhere]", isOut && "line-through")}>
        {scope === "article" && <span className="text-ink-soft">{t("list.onArticle")}</span>}
        {scope === "segment" && <span className="text-ink-soft">{t("list.onSentence")}</span>}
        {quotes.map((quote, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: places keep their order
          <span key={index}>
            {index > 0 && " … "}
            {quote === "" ? (
              <span className="text-ink-soft">{t("list.omission")}</span>
            ) : (
              <bdi lang={targetLanguage} className="font-serif text-[1.05em]">
                <CodedWords text={shortened(quote)} />
              </bdi>
            )}
          </span>
        ))}
        {!isCurrent && comment && <span className="block text-ink-soft">{shortened(comment)}</span>}
      </span>
    </button>
  );
}

function Details({ annotation }: Readonly<{ annotation: ReviewAnnotation }>) {
  const t = useTranslations("annotation");
  const language = useBench((state) => state.article.targetLanguage);
  const { comment, suggestion, author, rater, origin, status, statusBy, statusReason, sourceNotSeen } = annotation;
  return (
    <div className="mt-1.5 grid gap-2 ps-5">
      {comment && <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{comment}</p>}
      {suggestion !== null && (
        <p className="[overflow-wrap:anywhere]">
          <span className="text-ink-soft">{t("suggests")} </span>
          <bdi lang={language} className="font-serif text-[1.05em]">
            {suggestion}
          </bdi>
        </p>
      )}
      <AnnotationPlaces annotation={annotation} />
      {status !== "open" && statusBy && (
        <p className="text-ink-soft">
          {t(`settledBy.${status}`, { name: statusBy.name })}
          {statusReason && <> “{statusReason}”</>}
        </p>
      )}
      <p className="text-ink-faint text-xs">
        {rater !== null && <bdi>{rater}</bdi>}
        {rater !== null && " · "}
        {t(`origin.${origin}`, { name: author.name })}
        {sourceNotSeen && <> · {t("sourceNotSeen")}</>}
      </p>
      <AnnotationDeeds annotation={annotation} />
      <AnnotationTalk annotationId={annotation.id} />
    </div>
  );
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77).trimEnd()} …` : text;
}
