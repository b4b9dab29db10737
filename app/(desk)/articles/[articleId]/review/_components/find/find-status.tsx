"use client";
import { useTranslations } from "next-intl";
import { endOf, startOf } from "#lib/text/excerpt";
import { useFind } from "./use-find";

/** How many there are and which one is in front; or what is wrong with the pattern. Read out as it changes. */
export function FindStatus() {
  const t = useTranslations("find");
  const fault = useFind((state) => state.fault);
  const isEmpty = useFind((state) => state.query.text === "");
  const hits = useFind((state) => state.hits);
  const isCut = useFind((state) => state.isCut);
  const current = useFind((state) => state.current);
  const at = hits.findIndex(({ key }) => key === current);
  const hit = hits[at];
  const words = isEmpty
    ? ""
    : at < 0
      ? t("count", { count: hits.length })
      : t("place", { at: at + 1, count: hits.length });
  return (
    <>
      <p id="find-said" className="text-sm">
        {fault ? (
          <span className="text-alarm">
            {t(`fault.${fault.code}`, { words: fault.words })}
            {fault.at !== null && <> {t("faultAt", { at: fault.at + 1 })}</>}
          </span>
        ) : (
          <span className="text-ink-soft tabular-nums">
            {words} {isCut && t("cut")}
          </span>
        )}
      </p>
      <p role="status" className="sr-only">
        {fault && t(`fault.${fault.code}`, { words: fault.words })}
        {!fault && words}
        {hit &&
          ` ${t("sentence", { number: hit.number })}: ${sentenceAround(hit.text, hit.match.start, hit.match.end)}`}
      </p>
    </>
  );
}

function sentenceAround(text: string, start: number, end: number): string {
  return endOf(text.slice(0, start)) + text.slice(start, end) + startOf(text.slice(end));
}
