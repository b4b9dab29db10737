"use client";
import clsx from "clsx";
import { useFormatter, useTranslations } from "next-intl";
import { Suspense, useState } from "react";
import { useBench } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import { lazyPart } from "#components/ui/lazy-part";
import type { Verdict } from "#lib/quality/score";
import { shownScore } from "#lib/quality/shown-score";
import { useScore } from "./use-score";

const ScoreView = lazyPart(() => import("./score-view").then((file) => file.ScoreView));

const looks: Record<Verdict, readonly [sign: string, ink: string]> = {
  pass: ["✓", "text-good"],
  fail: ["✕", "text-alarm"],
  "insufficient-sample": ["…", "text-care"],
  unrated: ["–", "text-ink-soft"],
};

/** The article's score as it is now: the figure that decides, its threshold, the words it rests on, and the verdict. */
export function ScoreChip() {
  const t = useTranslations("annotation.score");
  const format = useFormatter();
  const score = useScore();
  const profile = useBench((state) => state.annotated.profile);
  const override = useBench((state) => state.annotated.verdictOverride);
  const [isOpen, open] = useState(false);
  const { figure, threshold } = shownScore(score, profile);
  const verdict = override?.verdict ?? score.verdict;
  const [sign, ink] = looks[verdict];
  const said = override ? t("overridden", { verdict, name: override.by.name }) : t(`verdict.${score.verdict}`);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        title={`${said}. ${t("open")}`}
        onClick={() => open(true)}
        className="inline-flex min-h-9 items-center gap-1.5 whitespace-nowrap rounded-md px-1.5 text-sm hover:bg-sunken pointer-coarse:min-h-11"
      >
        <span className="text-ink-soft max-2xl:sr-only">{t(`model.${score.model}`)}</span>
        <span className="font-medium tabular-nums">
          {figure === null ? "–" : format.number(figure, { maximumFractionDigits: 2 })}
        </span>
        <span className="text-ink-faint tabular-nums max-sm:sr-only">
          {t(score.model === "penalty" ? "atMost" : "atLeast", { threshold })}
        </span>
        <span className="text-ink-faint tabular-nums max-2xl:sr-only">
          · {t(`counted.${score.countedBy}`, { count: score.amount })}
        </span>
        <span className={clsx("font-medium", ink)}>
          <span aria-hidden="true">{sign} </span>
          <span className="max-2xl:sr-only">{said}</span>
        </span>
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <ScoreView score={score} onClose={() => open(false)} />
        </Suspense>
      )}
    </>
  );
}
