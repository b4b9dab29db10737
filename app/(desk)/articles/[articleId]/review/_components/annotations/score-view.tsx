"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useBench } from "#app/(desk)/articles/[articleId]/review/_components/workbench-context";
import { SeverityMark } from "#components/quality/severity-mark";
import { Dialog } from "#components/ui/dialog";
import { type ArticleScore, validSample } from "#lib/quality/score";
import { severities } from "#lib/quality/severity";
import { shownScore } from "#lib/quality/shown-score";
import { OverrideForm } from "./override-form";

/** How the score comes about: model, counting, threshold, errors by severity and category; and an editor's own verdict. */
export function ScoreView({ score, onClose }: Readonly<{ score: ArticleScore; onClose: () => void }>) {
  const t = useTranslations("annotation.score");
  const review = useTranslations("review");
  const format = useFormatter();
  const profile = useBench((state) => state.annotated.profile);
  const mayOverride = useBench((state) => state.annotated.rights.mayOverrideVerdict);
  const override = useBench((state) => state.annotated.verdictOverride);
  const number = (figure: number) => format.number(figure, { maximumFractionDigits: 2 });
  const { figure, threshold } = shownScore(score, profile);
  const { rates, sample } = score;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t("facts.verdict"), <strong key="verdict">{t(`verdict.${score.verdict}`)}</strong>],
    [t(`model.${score.model}`), figure === null ? "–" : number(figure)],
    [t("facts.threshold"), t(score.model === "penalty" ? "atMost" : "atLeast", { threshold })],
    [t("facts.preset"), t(`preset.${score.preset}`)],
    [t("facts.counted"), t(`counted.${score.countedBy}`, { count: score.amount })],
    [t("facts.errors"), t("errorsAndPoints", { errors: score.errors, points: score.penalty })],
    ...(rates ? [[t("facts.perThousand"), number(rates.perThousand)] as const] : []),
    ...(rates && score.model !== "calibrated" ? [[t("model.calibrated"), number(rates.calibrated)] as const] : []),
    ...(rates && score.model !== "raw" ? [[t("model.raw"), number(rates.raw)] as const] : []),
  ];
  return (
    <Dialog isOpen onClose={onClose} title={t("title")} closeLabel={review("close")}>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
        {facts.map(([name, value]) => (
          <div key={name} className="col-span-2 grid grid-cols-subgrid">
            <dt className="text-ink-faint">{name}</dt>
            <dd className="tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      {sample === "small" && (
        <p className="border-care border-s-2 ps-2.5 text-sm">{t("smallSample", { least: validSample.least })}</p>
      )}
      {score.criticals > 0 && (
        <p className="border-alarm border-s-2 ps-2.5 text-sm">{t("criticalFails", { count: score.criticals })}</p>
      )}
      <Errors score={score} />
      {(override || mayOverride) && <OverrideForm override={override} mayOverride={mayOverride} />}
    </Dialog>
  );
}

function Errors({ score }: Readonly<{ score: ArticleScore }>) {
  const t = useTranslations("annotation.score");
  const category = useTranslations("category");
  const severity = useTranslations("severity");
  const format = useFormatter();
  const rows = [
    ...severities
      .filter((each) => score.bySeverity[each].count > 0)
      .map((each) => ({
        name: (
          <>
            <SeverityMark severity={each} /> {severity(`${each}.name`)}
          </>
        ),
        key: `severity ${each}`,
        ...score.bySeverity[each],
      })),
    ...score.byCategory.map((each) => ({ name: category(`${each.category}.name`), key: each.category, ...each })),
  ];
  if (rows.length === 0) return <p className="text-ink-faint text-sm">{t("noErrors")}</p>;
  return (
    <table className="w-full text-sm">
      <thead>
        <tr className="border-line border-b text-ink-faint">
          <th scope="col" className="py-1 text-start font-normal">
            {t("table.what")}
          </th>
          <th scope="col" className="py-1 text-end font-normal">
            {t("table.errors")}
          </th>
          <th scope="col" className="py-1 text-end font-normal">
            {t("table.points")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, count, points }) => (
          <tr key={key} className="border-line border-b">
            <th scope="row" className="py-1 text-start font-normal">
              {name}
            </th>
            <td className="py-1 text-end tabular-nums">{format.number(count)}</td>
            <td className="py-1 text-end tabular-nums">{format.number(points, { maximumFractionDigits: 2 })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
