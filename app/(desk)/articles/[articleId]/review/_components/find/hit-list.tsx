"use client";
import clsx from "clsx";
import { useTranslations } from "next-intl";
import { memo, type ReactNode, useEffect, useId, useMemo, useRef, useState } from "react";
import { useBench } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import { PlacePreview } from "#components/text/place-preview";
import { Button } from "#components/ui/button";
import type { FindHit } from "#lib/reviews/workbench/found-hits";
import { isTicked } from "#lib/reviews/workbench/hit-ticks";
import { keepingCodes } from "#lib/text/code-free";
import { endOf, startOf } from "#lib/text/excerpt";
import { useFind, useFindDesk } from "./use-find";

/** Lines shown before somebody asks for more. */
const page = 100;

type Props = Readonly<{ mayEdit: boolean; onShow: (key: string) => void }>;

/** Every hit in its sentence, as it is and as it would be, with a tick each. */
export function HitList({ mayEdit, onShow }: Props) {
  const t = useTranslations("find");
  const find = useFindDesk();
  const { sourceLanguage, targetLanguage } = useBench((state) => state.article);
  const hits = useFind((state) => state.hits);
  const turned = useFind((state) => state.turned);
  const current = useFind((state) => state.current);
  // What would be put in changes every line that is ticked.
  useFind((state) => state.replacement);
  const isUnfit = useFind((state) => state.replacementFault !== null);
  const [shown, setShown] = useState(page);
  const own = useMemo(() => hits.filter(({ isSource }) => !isSource), [hits]);
  const simple = useMemo(() => own.filter(({ kind }) => kind !== "quotation"), [own]);
  const areAllOn = simple.length > 0 && simple.every((hit) => isTicked({ turned }, hit));
  // The hit in front is always among those that are shown.
  const least = hits.findIndex(({ key }) => key === current) + 1;
  const most = Math.max(shown, least);
  if (hits.length === 0) return null;
  return (
    <div className="grid min-h-0 grid-rows-[auto_minmax(0,1fr)]">
      {mayEdit && own.length > 0 && (
        <label className="flex min-h-9 items-center gap-3 border-line border-t text-ink-soft text-sm pointer-coarse:min-h-11">
          <input
            type="checkbox"
            className="size-4 shrink-0 accent-accent"
            checked={areAllOn}
            disabled={simple.length === 0}
            onChange={(event) => find.tickAll(event.target.checked)}
          />
          {simple.length < own.length ? t("allButSpeech") : t("all")}
        </label>
      )}
      <ul aria-label={t("hits")} tabIndex={mayEdit ? undefined : 0} className="min-h-0 overflow-y-auto">
        {hits.slice(0, most).map((hit) => {
          const isOn = mayEdit && isTicked({ turned }, hit);
          return (
            <HitLine
              key={hit.key}
              hit={hit}
              language={hit.isSource ? sourceLanguage : targetLanguage}
              isInFront={hit.key === current}
              isOn={isOn}
              text={isOn && !isUnfit ? find.textFor(hit.match) : null}
              mayEdit={mayEdit}
              onShow={onShow}
              onTick={(isTickOn) => find.tick(hit.key, isTickOn)}
            />
          );
        })}
        {most < hits.length && (
          <li className="border-line border-t py-2">
            <Button onClick={() => setShown(most + page)}>{t("more", { count: hits.length - most })}</Button>
          </li>
        )}
      </ul>
    </div>
  );
}

type LineProps = Readonly<{
  hit: FindHit;
  language: string;
  isInFront: boolean;
  isOn: boolean;
  text: string | null;
  mayEdit: boolean;
  onShow: (key: string) => void;
  onTick: (isOn: boolean) => void;
}>;

const HitLine = memo(
  function HitLine({ hit, language, isInFront, isOn, text, mayEdit, onShow, onTick }: LineProps) {
    const t = useTranslations("find");
    const line = useRef<HTMLLIElement>(null);
    const tick = useId();
    const { key, number, kind, isSource, match } = hit;
    useEffect(() => {
      if (isInFront) line.current?.scrollIntoView({ block: "nearest" });
    }, [isInFront]);
    const isTickable = mayEdit && !isSource;
    const preview = (
      <PlacePreview
        language={language}
        before={endOf(hit.text.slice(0, match.start))}
        quote={hit.text.slice(match.start, match.end)}
        after={startOf(hit.text.slice(match.end))}
        text={text === null ? null : keepingCodes(hit.text.slice(match.start, match.end), text)}
      />
    );
    return (
      <li
        ref={line}
        aria-current={isInFront ? "true" : undefined}
        className={clsx(
          "flex items-start gap-2 border-line border-t py-2 [contain-intrinsic-block-size:auto_4rem] [content-visibility:auto]",
          isInFront && "bg-accent-wash",
        )}
      >
        {isTickable && (
          <input
            id={tick}
            type="checkbox"
            className="mt-1 size-4 shrink-0 accent-accent"
            checked={isOn}
            onChange={(event) => onTick(event.target.checked)}
          />
        )}
        <button
          type="button"
          onClick={() => onShow(key)}
          aria-label={t("goTo", { number })}
          title={t("goTo", { number })}
          className="min-h-6 w-8 shrink-0 rounded text-center text-accent text-sm tabular-nums underline decoration-dotted underline-offset-4 pointer-coarse:min-h-11"
        >
          {number}
        </button>
        <div className="min-w-0 grow leading-snug">
          {isTickable ? <label htmlFor={tick}>{preview}</label> : preview}
          {isSource && <Aside>{t("inSource")}</Aside>}
          {kind !== "body" && (
            <Aside>
              {t(`kind.${kind}`)}
              {kind === "quotation" && isTickable && !isOn && <> · {t("tickSpeech")}</>}
            </Aside>
          )}
        </div>
      </li>
    );
  },
  (before, after) =>
    before.hit === after.hit &&
    before.text === after.text &&
    before.isOn === after.isOn &&
    before.isInFront === after.isInFront &&
    before.mayEdit === after.mayEdit &&
    before.onShow === after.onShow,
);

function Aside({ children }: Readonly<{ children: ReactNode }>) {
  return <span className="block text-ink-faint text-sm">{children}</span>;
}
