"use client";
import clsx from "clsx";
import { useTranslations } from "next-intl";
import {
  useBench,
  useSentence,
  useWorkbench,
} from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import { CodedWords } from "#components/text/coded-words";
import type { ReviewAnnotation, ReviewPlace } from "#lib/annotations/annotation";
import type { PlaceFate } from "#lib/annotations/place";
import { workingText } from "#lib/reviews/workbench/sentence";

const inks: Record<PlaceFate, string> = {
  open: "text-ink-faint",
  moved: "text-accent",
  check: "text-care",
  fixed: "text-good",
  gone: "text-ink-faint",
};

/** Where it is, and what became of the words there: each place a way to it. */
export function AnnotationPlaces({ annotation }: Readonly<{ annotation: ReviewAnnotation }>) {
  const { id, places } = annotation;
  if (places.length === 0) return null;
  return (
    <ol className="grid max-h-48 gap-0.5 overflow-y-auto">
      {places.map((place, at) => (
        <li key={place.id}>
          <PlaceLine annotationId={id} place={place} at={at} />
        </li>
      ))}
    </ol>
  );
}

type Props = Readonly<{ annotationId: string; place: ReviewPlace; at: number }>;

function PlaceLine({ annotationId, place, at }: Props) {
  const t = useTranslations("annotation");
  const { annotations, store } = useWorkbench();
  const number = useBench((state) => state.order.indexOf(place.segmentId) + 1);
  const { segmentId, start, end, quote, fate, fateBy, isWhole, basis } = place;
  const now = useSentence(segmentId, (each) => (each ? workingText(each).text.slice(start, end) : ""));
  const { targetLanguage } = store.state.article;
  const isReplaced = !isWhole && (fate === "fixed" || fate === "check") && now !== quote;
  return (
    <button
      type="button"
      onClick={() => annotations.show(annotationId, at)}
      className="flex w-full gap-2 rounded px-1 text-start hover:bg-sunken pointer-coarse:min-h-11"
    >
      <span className="w-5 shrink-0 text-end text-ink-faint tabular-nums">{number}</span>
      <span className="min-w-0 [overflow-wrap:anywhere]">
        <span className={clsx("font-medium", inks[fate])}>{t(`fate.${fate}`)}</span>
        {fateBy && fate !== "open" && <span className="text-ink-faint"> · {fateBy.name}</span>}
        {basis !== "text" && <span className="text-ink-faint"> · {t(`composer.basis.${basis}`)}</span>}
        {isReplaced && (
          <span className="block">
            {quote && (
              <>
                <bdi lang={targetLanguage} className="text-deletion line-through decoration-[0.08em]">
                  <CodedWords text={shortened(quote)} />
                </bdi>{" "}
              </>
            )}
            <bdi lang={targetLanguage} className="text-insertion">
              {now ? <CodedWords text={shortened(now)} /> : t("list.nothing")}
            </bdi>
          </span>
        )}
      </span>
    </button>
  );
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57).trimEnd()} …` : text;
}
