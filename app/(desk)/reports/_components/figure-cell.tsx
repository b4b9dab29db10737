import { useFormatter, useTranslations } from "next-intl";
import type { Figure } from "#lib/reports/figure";
import { isSmall } from "#lib/reports/figure";
import { type FigureName, toldFigure } from "./told-figure";

/** A figure, with its interval below; without one, how few articles it rests on. */
export function FigureCell({ name, figure }: Readonly<{ name: FigureName; figure: Figure }>) {
  const t = useTranslations("reports.desk");
  const format = useFormatter();
  const { value, interval, articles } = figure;
  if (value === null) return "–";
  return (
    <>
      {toldFigure(format, name, value)}
      <span className="block whitespace-nowrap text-ink-soft text-xs">
        {interval &&
          t("interval", { low: toldFigure(format, name, interval.low), high: toldFigure(format, name, interval.high) })}
        {isSmall(figure) && t("rests", { count: articles })}
      </span>
    </>
  );
}
