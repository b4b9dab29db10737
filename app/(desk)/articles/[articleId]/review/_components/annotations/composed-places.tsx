"use client";
import { X } from "lucide";
import { useTranslations } from "next-intl";
import { useBench, useWorkbench } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import { CodedWords } from "#components/text/coded-words";
import { Icon } from "#components/ui/icon";
import { annotationScopes } from "#lib/annotations/annotation";
import type { ComposedPlace, Composer } from "#lib/reviews/workbench/composer";
import { Choice, moveInGroup } from "./choice";

/** What the annotation is about: words at one place or several, the sentence, or the article. */
export function ComposedPlaces({ composer }: Readonly<{ composer: Composer }>) {
  const t = useTranslations("annotation.composer");
  const { composing } = useWorkbench().annotations;
  const { scope, places, segmentIds } = composer;
  const scopes = annotationScopes.filter(
    (each) => each === "article" || (each === "words" ? places.length > 0 : segmentIds.length > 0),
  );
  const only = places.length === 1 ? places[0] : undefined;
  const isOmission = scope === "words" && only?.quote === "";
  return (
    <div className="grid gap-1.5">
      {scope === "words" && (
        <ul className="grid gap-1">
          {places.map((place, at) => (
            <PlaceLine
              key={`${place.segmentId} ${place.basis} ${place.start}`}
              place={place}
              onDrop={
                places.length > 1
                  ? () => composing.retarget({ places: places.filter((_, index) => index !== at) })
                  : null
              }
            />
          ))}
        </ul>
      )}
      {!isOmission && (
        <div role="radiogroup" aria-label={t("scope.label")} onKeyDown={moveInGroup} className="flex flex-wrap gap-1">
          {scopes.map((each) => (
            <Choice
              key={each}
              isChosen={each === scope}
              isStop={each === scope}
              onChoose={() => composing.retarget({ scope: each })}
              keyName={null}
            >
              {t(`scope.${each}`)}
            </Choice>
          ))}
        </div>
      )}
    </div>
  );
}

function PlaceLine({ place, onDrop }: Readonly<{ place: ComposedPlace; onDrop: (() => void) | null }>) {
  const t = useTranslations("annotation.composer");
  const order = useBench((state) => state.order);
  const { targetLanguage, sourceLanguage } = useBench((state) => state.article);
  const { segmentId, basis, start, quote, text } = place;
  const number = order.indexOf(segmentId) + 1;
  return (
    <li className="flex items-start gap-2 border-accent border-s-2 ps-2">
      <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
        {quote === "" ? (
          <>
            <span className="text-ink-soft">{t("missingHere")} </span>
            <bdi lang={targetLanguage} className="font-serif">
              …{text.slice(Math.max(0, start - 24), start)}
              <span className="font-bold text-minor">‸</span>
              {text.slice(start, start + 24)}…
            </bdi>
          </>
        ) : (
          <bdi lang={basis === "source" ? sourceLanguage : targetLanguage} className="font-serif text-base">
            <CodedWords text={quote} />
          </bdi>
        )}
        <span className="block text-ink-faint text-xs">
          {t("place", { number })}
          {basis !== "text" && <> · {t(`basis.${basis}`)}</>}
        </span>
      </span>
      {onDrop && (
        <button
          type="button"
          onClick={onDrop}
          aria-label={t("dropPlace", { number })}
          className="grid size-7 shrink-0 place-items-center rounded text-ink-soft hover:bg-sunken pointer-coarse:size-11"
        >
          <Icon of={X} size={14} />
        </button>
      )}
    </li>
  );
}
