"use client";
import { useFormatter, useTranslations } from "next-intl";
import {
  useBench,
  useSentence,
  useWorkbench,
} from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import type { Effort } from "#lib/quality/effort/effort";
import { untouchedShare } from "#lib/reviews/untouched";
import { measuredEffort } from "#lib/reviews/workbench/measured-effort";
import { untouchedParagraphs } from "#lib/reviews/workbench/untouched-paragraph";
import { ActiveTimes } from "./active-times";

const figures = ["humanEditRate", "editRate", "characterFScore", "bleu"] as const;

/** The article's figures and the sentence's beside each other, each with what it means; then the time it took. */
export function EffortView() {
  const t = useTranslations("effort");
  const format = useFormatter();
  const { store } = useWorkbench();
  const sentences = useBench((state) => state.sentences);
  const order = useBench((state) => state.order);
  const activeId = useBench((state) => state.activeId);
  const own = useSentence(activeId ?? "", (sentence) => sentence?.segment ?? null);
  const segments = order.flatMap((id) => sentences.get(id)?.segment ?? []);
  const ofArticle = measuredEffort(segments);
  const ofSentence = own && measuredEffort([own]);
  const share = untouchedShare(segments, store.state.article.targetLanguage);
  const value = (effort: Effort | null, name: (typeof figures)[number]) => {
    if (!effort) return "–";
    const isRate = name === "humanEditRate" || name === "editRate";
    return isRate
      ? format.number(effort[name], { style: "percent", maximumFractionDigits: 1 })
      : format.number(effort[name], { maximumFractionDigits: 1 });
  };
  return (
    <div className="grid gap-4">
      {ofArticle === null ? (
        <p>{t("nothing")}</p>
      ) : (
        <table className="w-full">
          <thead>
            <tr className="text-ink-soft">
              <td />
              <th scope="col" className="pb-1 text-end font-medium">
                {t("article")}
              </th>
              {own && (
                <th scope="col" className="ps-3 pb-1 text-end font-medium">
                  {t("sentence")}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {figures.map((name) => (
              <tr key={name} className="border-line border-t align-top">
                <th scope="row" className="py-1.5 text-start font-normal">
                  <span className="font-medium">{t(`figures.${name}`)}</span>
                  <span className="block text-ink-faint text-xs">{t(`means.${name}`)}</span>
                </th>
                <td className="py-1.5 text-end">{value(ofArticle, name)}</td>
                {own && <td className="py-1.5 ps-3 text-end">{value(ofSentence, name)}</td>}
              </tr>
            ))}
            {share !== null && (
              <tr className="border-line border-t align-top">
                <th scope="row" className="py-1.5 text-start font-normal">
                  <span className="font-medium">{t("unmodified")}</span>
                  <span className="block text-ink-faint text-xs">
                    {t("unmodifiedMeans")} {t("paragraphs", { count: untouchedParagraphs(store.state) })}
                  </span>
                </th>
                <td className="py-1.5 text-end">
                  {format.number(share, { style: "percent", maximumFractionDigits: 0 })}
                </td>
                {own && <td />}
              </tr>
            )}
          </tbody>
        </table>
      )}
      <ActiveTimes />
    </div>
  );
}
