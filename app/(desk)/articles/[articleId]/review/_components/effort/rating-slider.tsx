"use client";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useState } from "react";
import { useTalk } from "#app/(desk)/articles/[articleId]/review/_components/talk/use-talk";
import { useBench, useWorkbench } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import { ratingAnchors } from "#lib/quality/profile-presets";

/** Where the slider stands before anybody put it somewhere; shown as not rated. */
const middle = 50;

/** The slider of ESA for the sentence in front, where the desk rates sentences. */
export function RatingSlider({ id }: Readonly<{ id: string }>) {
  const isRated = useTalk(({ said }) => said.profile.preset === "esa" || said.profile.pass.by === "rating");
  const mayRate = useTalk(({ said }) => said.annotationRights.mayAnnotate);
  return isRated && mayRate ? <Slider key={id} id={id} /> : null;
}

function Slider({ id }: Readonly<{ id: string }>) {
  const t = useTranslations("effort.rating");
  const { passes } = useWorkbench();
  const viewer = useBench((state) => state.viewer);
  const stored = useTalk(({ said }) => {
    const open = said.passes.find(({ reader, finishedAt }) => reader.id === viewer.id && finishedAt === null);
    const own = said.ratings.find(
      ({ segmentId, by, rater, passId }) =>
        segmentId === id && by.id === viewer.id && rater === null && passId === (open?.id ?? null),
    );
    return own?.value ?? null;
  });
  const [moved, setMoved] = useState<number | null>(null);
  const name = useId();
  const value = moved ?? stored;
  const send = async () => {
    if (moved === null || moved === stored) return;
    await passes.rate(id, moved);
    // It may have been moved on while the server was asked.
    setMoved((now) => (now === moved ? null : now));
  };
  const onKeyUp = (event: KeyboardEvent<HTMLInputElement>) => {
    if (/^(Arrow|Page|Home|End)/.test(event.key)) void send();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter on a slider nobody moved means what it shows.
    if (event.key === "Enter") void passes.rate(id, value ?? middle).then(() => setMoved(null));
    else if (event.key === "Escape") document.querySelector<HTMLElement>(`[data-sentence="${id}"]`)?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <div className="mt-3 grid gap-0.5 text-sm">
      <div className="flex justify-between gap-3">
        <label htmlFor={name} className="font-medium text-ink-soft">
          {t("label")}
        </label>
        <span className="whitespace-nowrap tabular-nums">{value === null ? t("none") : t("value", { value })}</span>
      </div>
      <input
        id={name}
        type="range"
        min={0}
        max={100}
        data-rating=""
        value={value ?? middle}
        aria-valuetext={value === null ? t("none") : `${t("value", { value })}, ${t(`anchor.a${nearest(value)}`)}`}
        aria-describedby={`${name}-hint`}
        onChange={(event) => setMoved(event.target.valueAsNumber)}
        onPointerUp={() => void send()}
        onKeyUp={onKeyUp}
        onKeyDown={onKeyDown}
        onBlur={() => void send()}
        className={`w-full accent-accent pointer-coarse:min-h-11 ${value === null ? "opacity-50" : ""}`}
      />
      <div aria-hidden="true" className="flex justify-between gap-2 text-ink-faint text-xs leading-tight">
        {ratingAnchors.map((anchor) => (
          <span key={anchor} className="max-w-16 first:text-start last:text-end text-center">
            <span className="block tabular-nums">{anchor}</span>
            {t(`anchor.a${anchor}`)}
          </span>
        ))}
      </div>
      <p id={`${name}-hint`} className="mt-1 text-ink-faint text-xs">
        {t("explain")} <span className="pointer-coarse:hidden">{t("hint")}</span>
      </p>
    </div>
  );
}

/** The anchor a value has reached. */
function nearest(value: number): (typeof ratingAnchors)[number] {
  return ratingAnchors.findLast((anchor) => value >= anchor) ?? 0;
}
