import clsx from "clsx";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { ScrolledSideways } from "#components/reports/scrolled-sideways";
import { directionOf } from "#lib/language/locale";
import { validSample } from "#lib/quality/score";
import { chartOf, chartSize } from "#lib/reports/chart";
import type { DeskReport, ReportLine } from "#lib/reports/desk-report";
import { leastArticles } from "#lib/reports/figure";
import { toldFigure } from "./told-figure";

type Props = Readonly<{
  periods: readonly ReportLine[];
  days: DeskReport["days"];
  profile: DeskReport["profile"];
  name: (day: string) => string;
}>;

/** Scores over time with their intervals. The table below it says the same in figures. */
export async function ScoreChart({ periods, days, profile, name }: Props) {
  const t = await getTranslations("reports.desk");
  const format = await getFormatter();
  const chart = chartOf(periods, directionOf(await getLocale()) === "rtl");
  if (chart === null) return null;
  const told = (value: number) => toldFigure(format, "score", value);
  const [first, last] = [chart.points[0], chart.points.at(-1)];
  const label = t("time.label", {
    model: t(`model.${profile.pass.by}`),
    by: days.by,
    count: chart.points.length,
    low: name(first?.key ?? ""),
    high: name(last?.key ?? ""),
  });
  const { width, height, start, end, bottom } = chartSize;
  return (
    <figure className="break-inside-avoid pb-4">
      <ScrolledSideways label={t("time.title")}>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={label}
          className="block w-full min-w-[36rem] text-ink-soft print:min-w-0"
        >
          {chart.ticks.map(({ value, y }) => (
            <g key={value}>
              <line x1={start} x2={end} y1={y} y2={y} className="stroke-line" />
              <text
                x={chart.axisX}
                y={y + 4}
                textAnchor={chart.axisAnchor}
                direction="ltr"
                className="fill-current text-[12px]"
              >
                {told(value)}
              </text>
            </g>
          ))}
          {chart.names.map(({ key, x }) => (
            <text key={key} x={x} y={bottom + 22} textAnchor="middle" className="fill-current text-[12px]">
              {name(key)}
            </text>
          ))}
          {chart.points.length > 1 && (
            <polyline
              points={chart.points.map(({ x, y }) => `${x},${y}`).join(" ")}
              className="fill-none stroke-accent"
              strokeWidth={1.5}
            />
          )}
          {chart.points.map(({ key, x, y, low, high, isSmall }) => (
            <g key={key} className="stroke-accent" strokeWidth={2}>
              {low !== null && high !== null && <path d={`M${x} ${low}V${high}m-4 0h8M${x - 4} ${low}h8`} />}
              <circle cx={x} cy={y} r={4.5} className={clsx(isSmall ? "fill-paper" : "fill-accent")} />
            </g>
          ))}
        </svg>
      </ScrolledSideways>
      <figcaption className="max-w-prose pt-1 text-ink-soft text-sm">
        {t("time.legend", { least: leastArticles, words: validSample.least })}
      </figcaption>
    </figure>
  );
}
