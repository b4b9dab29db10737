"use client";
import clsx from "clsx";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useState } from "react";
import { AnnotationsPlace } from "./annotations/annotations-place";
import { SentenceEffort } from "./effort/sentence-effort";
import { FindingsPlace } from "./findings-place";
import { HistoryPlace } from "./history-place";
import { TalkPlace } from "./talk/talk-place";
import { UnreadMark } from "./talk/unread-mark";
import { useTalk } from "./talk/use-talk";
import { TermsPlace } from "./terms-place";
import { useBench, useWorkbench } from "./workbench-context";

const places = ["findings", "history", "annotations", "comments", "terms"] as const;
type Place = (typeof places)[number];

/** The places of the margin, one shown at a time. */
export function MarginPlaces({ id }: Readonly<{ id: string }>) {
  const t = useTranslations("review");
  const workbench = useWorkbench();
  const [place, setPlace] = useState<Place>(() =>
    workbench.store.state.annotated.currentId === null ? "findings" : "annotations",
  );
  const name = useId();
  // A finding that comes to the front brings its place along.
  const findingKey = useBench((state) => state.findingKey);
  const [knownKey, setKnownKey] = useState(findingKey);
  if (findingKey !== knownKey) {
    setKnownKey(findingKey);
    if (findingKey !== null) setPlace("findings");
  }
  const annotationId = useBench((state) => state.annotated.currentId);
  const [knownId, setKnownId] = useState(annotationId);
  if (annotationId !== knownId) {
    setKnownId(annotationId);
    if (annotationId !== null) setPlace("annotations");
  }
  // So does a conversation that is asked for.
  const wanted = useTalk((state) => state.wanted);
  const [knownWish, setKnownWish] = useState<typeof wanted>(null);
  if (wanted !== knownWish) {
    setKnownWish(wanted);
    if (wanted) setPlace("comments");
  }
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    const isForward = event.key === "ArrowRight";
    if (!isForward && event.key !== "ArrowLeft") return;
    event.preventDefault();
    const isMirrored = getComputedStyle(event.currentTarget).direction === "rtl";
    const step = isForward === isMirrored ? places.length - 1 : 1;
    const next = places[(places.indexOf(place) + step) % places.length] ?? "findings";
    setPlace(next);
    document.getElementById(`${name}-${next}`)?.focus();
  };
  return (
    <div className="mt-4">
      <div
        role="tablist"
        aria-label={t("places.label")}
        onKeyDown={onKey}
        className="flex flex-wrap justify-between gap-x-1 border-line border-b text-[0.8125rem]"
      >
        {places.map((each) => (
          <button
            key={each}
            id={`${name}-${each}`}
            type="button"
            role="tab"
            aria-selected={each === place}
            aria-controls={`${name}-panel`}
            tabIndex={each === place ? 0 : -1}
            onClick={() => setPlace(each)}
            className={clsx(
              "relative -mb-px min-h-9 border-b-2",
              each === place ? "border-accent font-medium text-ink" : "border-transparent text-ink-soft hover:text-ink",
            )}
          >
            {t(`places.${each}`)}
            {each === "comments" && <UnreadMark />}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${name}-panel`} aria-labelledby={`${name}-${place}`} tabIndex={-1} className="pt-3">
        {place === "findings" && <FindingsPlace id={id} />}
        {place === "history" && (
          <>
            <SentenceEffort id={id} />
            <HistoryPlace id={id} />
          </>
        )}
        {place === "annotations" && <AnnotationsPlace id={id} />}
        {place === "comments" && <TalkPlace id={id} />}
        {place === "terms" && <TermsPlace id={id} />}
      </div>
    </div>
  );
}
