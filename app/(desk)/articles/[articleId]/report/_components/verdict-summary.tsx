import clsx from "clsx";
import { getFormatter, getTranslations } from "next-intl/server";
import { ReportSection } from "#components/reports/report-section";
import { type Verdict, validSample } from "#lib/quality/score";
import type { ArticleReport } from "#lib/reports/article-report";

const signs: Record<Verdict, string> = { pass: "✓", fail: "✕", "insufficient-sample": "…", unrated: "–" };
const inks: Record<Verdict, string> = {
  pass: "border-good",
  fail: "border-alarm",
  "insufficient-sample": "border-care",
  unrated: "border-line-strong",
};

/** The verdict, who made it, and everything a score has to be read with. */
export async function VerdictSummary({ report }: Readonly<{ report: ArticleReport }>) {
  const t = await getTranslations("reports.article");
  const scores = await getTranslations("annotation.score");
  const format = await getFormatter();
  const { score, shown, verdict, review } = report;
  const override = review.verdictOverride;
  const number = (figure: number) => format.number(figure, { maximumFractionDigits: 2 });
  const { rates } = score;
  const facts: readonly (readonly [string, string])[] = [
    [scores(`model.${score.model}`), shown.figure === null ? t("noFigure") : number(shown.figure)],
    [
      scores("facts.threshold"),
      scores(score.model === "penalty" ? "atMost" : "atLeast", { threshold: shown.threshold }),
    ],
    [scores("facts.preset"), scores(`preset.${score.preset}`)],
    [scores("facts.counted"), scores(`counted.${score.countedBy}`, { count: score.amount })],
    [scores("facts.errors"), scores("errorsAndPoints", { errors: score.errors, points: score.penalty })],
    ...(rates ? [[scores("facts.perThousand"), number(rates.perThousand)] as const] : []),
    ...(rates && score.model !== "calibrated" ? [[scores("model.calibrated"), number(rates.calibrated)] as const] : []),
    ...(rates && score.model !== "raw" ? [[scores("model.raw"), number(rates.raw)] as const] : []),
  ];
  return (
    <ReportSection title={t("verdict")}>
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] print:grid-cols-2">
        <div className={clsx("break-inside-avoid border-s-4 ps-4", inks[verdict])}>
          <p className="font-semibold font-serif text-2xl">
            <span aria-hidden="true">{signs[verdict]} </span>
            {scores(`verdict.${verdict}`)}
          </p>
          {override && (
            <>
              <p className="pt-1">
                {t("overridden", {
                  name: override.by.name,
                  date: format.dateTime(new Date(override.at), "long"),
                  verdict: scores(`verdict.${score.verdict}`),
                })}
              </p>
              <p className="whitespace-pre-wrap pt-1 [overflow-wrap:anywhere]">
                {t("reason")} <bdi>{override.reason}</bdi>
              </p>
            </>
          )}
          {score.sample === "small" && (
            <p className="pt-1 text-ink-soft">{scores("smallSample", { least: validSample.least })}</p>
          )}
          {score.criticals > 0 && <p className="pt-1">{scores("criticalFails", { count: score.criticals })}</p>}
        </div>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] content-start gap-x-4 gap-y-1 text-sm">
          {facts.map(([name, value]) => (
            <div key={name} className="col-span-2 grid grid-cols-subgrid">
              <dt className="text-ink-soft">{name}</dt>
              <dd className="text-end tabular-nums">{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </ReportSection>
  );
}
