"use client";
import clsx from "clsx";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useState } from "react";
import { AnnotationsPlace } from "./annotations/annotations-place";
import { FindingsPlace } from "./findings-place";
import { HistoryPlace } from "./history-place";
import { TermsPlace } from "./terms-place";
import { useBench, useWorkbench } from "./workbench-context";

const places = ["findings", "history", "annotations", "terms"] as const;
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
        className="flex gap-3 border-line border-b text-sm"
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
              "-mb-px min-h-9 border-b-2",
              each === place ? "border-accent font-medium text-ink" : "border-transparent text-ink-soft hover:text-ink",
            )}
          >
            {t(`places.${each}`)}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${name}-panel`} aria-labelledby={`${name}-${place}`} tabIndex={-1} className="pt-3">
        {place === "findings" && <FindingsPlace id={id} />}
        {place === "history" && <HistoryPlace id={id} />}
        {place === "annotations" && <AnnotationsPlace id={id} />}
        {place === "terms" && <TermsPlace id={id} />}
      </div>
    </div>
  );
}
