"use client";
import { X } from "lucide";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button, buttonClass } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { type Tour, tourSteps } from "#lib/people/tour";

type Props = Readonly<{ tour: Tour; onStep: (by: -1 | 1) => void; onLeave: () => void }>;

/** One step of the tour, at the edge of the screen: it never takes the focus, and Esc in it leaves the tour. */
export function TourCard({ tour: { articleId, step }, onStep, onLeave }: Props) {
  const t = useTranslations("tour");
  const card = useRef<HTMLElement>(null);
  const number = step === "end" ? 0 : tourSteps.indexOf(step) + 1;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !card.current?.contains(document.activeElement)) return;
      event.stopPropagation();
      onLeave();
    };
    document.addEventListener("keydown", hear, { capture: true });
    return () => document.removeEventListener("keydown", hear, { capture: true });
  }, [onLeave]);
  return (
    <section
      ref={card}
      id="tour"
      tabIndex={-1}
      data-own-keys=""
      aria-label={t("label")}
      className="fixed start-3 bottom-3 z-30 w-[min(23rem,calc(100vw-1.5rem))] rounded-lg border border-accent bg-surface p-4 text-sm shadow-lg max-lg:top-2 max-lg:bottom-auto print:hidden"
    >
      <div className="flex items-start gap-3">
        <div role="status" className="min-w-0 flex-1">
          {number > 0 && <p className="text-ink-faint text-xs">{t("step", { number, total: tourSteps.length })}</p>}
          <p className="font-semibold font-serif text-base">{t(`${step}.title`)}</p>
          <p className="mt-1 text-ink-soft">{t(`${step}.text`)}</p>
        </div>
        <button
          type="button"
          onClick={onLeave}
          aria-label={t("leave")}
          title={t("leave")}
          className="-me-2 -mt-2 grid size-9 shrink-0 place-items-center rounded-md text-ink-soft hover:bg-sunken pointer-coarse:size-11"
        >
          <Icon of={X} size={16} />
        </button>
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-2">
        {step === "compare" && (
          <a href={`/articles/${articleId}/compare`} className={buttonClass("primary")}>
            {t("compare.open")}
          </a>
        )}
        {step === "approve" && <BackToReview articleId={articleId} label={t("approve.open")} />}
        {step === "end" ? (
          <Button look="primary" onClick={onLeave}>
            {t("end.done")}
          </Button>
        ) : (
          <Button onClick={() => onStep(1)}>{t("next")}</Button>
        )}
        {step !== "find" && (
          <Button look="quiet" onClick={() => onStep(-1)}>
            {t("back")}
          </Button>
        )}
        <ol aria-hidden="true" className="ms-auto flex gap-1">
          {tourSteps.map((each, index) => (
            <li
              key={each}
              className={`size-1.5 rounded-full ${index < number || step === "end" ? "bg-accent" : "bg-line"}`}
            />
          ))}
        </ol>
      </div>
    </section>
  );
}

/** Where one is not there already. */
function BackToReview({ articleId, label }: Readonly<{ articleId: string; label: string }>) {
  const review = `/articles/${articleId}/review`;
  if (location.pathname === review) return null;
  return (
    <a href={review} className={buttonClass("primary")}>
      {label}
    </a>
  );
}
