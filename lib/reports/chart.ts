import type { ReportLine } from "./desk-report";

/** The drawing's size and where its field lies, in units of its own. */
export const chartSize = { width: 800, height: 260, start: 64, end: 736, top: 16, bottom: 216 } as const;

export type ChartPoint = Readonly<{
  key: string;
  x: number;
  y: number;
  /** The interval's ends. */
  low: number | null;
  high: number | null;
  isSmall: boolean;
}>;

export type Chart = Readonly<{
  points: readonly ChartPoint[];
  ticks: readonly Readonly<{ value: number; y: number }>[];
  /** Periods that are named below, few enough not to touch. */
  names: readonly Readonly<{ key: string; x: number }>[];
  /** Where the ticks' figures stand, and which of their ends is there. */
  axisX: number;
  axisAnchor: "start" | "end";
}>;

const mostNames = 7;

/** A chart of the periods' scores, from the side where reading begins; null where no period has one. */
export function chartOf(periods: readonly ReportLine[], isRightToLeft: boolean): Chart | null {
  const { start, end, top, bottom, width } = chartSize;
  const known = periods.flatMap(({ key, score, isSmall }, index) =>
    score.value === null || key === null ? [] : [{ key, index, isSmall, value: score.value, interval: score.interval }],
  );
  if (known.length === 0) return null;
  const ends = known.flatMap(({ value, interval }) => [value, interval?.low ?? value, interval?.high ?? value]);
  const { from, to, step } = scaleOf(Math.min(...ends), Math.max(...ends));
  const across = (index: number) => {
    const x = start + ((index + 0.5) * (end - start)) / periods.length;
    return round(isRightToLeft ? width - x : x);
  };
  const up = (value: number) => round(bottom - ((value - from) / (to - from)) * (bottom - top));
  const every = Math.ceil(periods.length / mostNames);
  return {
    points: known.map(({ key, index, isSmall, value, interval }) => ({
      key,
      x: across(index),
      y: up(value),
      low: interval && up(interval.low),
      high: interval && up(interval.high),
      isSmall,
    })),
    ticks: Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => {
      const value = round(from + index * step);
      return { value, y: up(value) };
    }),
    names: periods.flatMap(({ key }, index) =>
      key !== null && index % every === 0 ? [{ key, x: across(index) }] : [],
    ),
    axisX: isRightToLeft ? width - start + 8 : start - 8,
    axisAnchor: isRightToLeft ? "start" : "end",
  };
}

/** From and to whole steps around the figures, in steps of 1, 2 or 5 times a power of ten, three to seven of them. */
export function scaleOf(low: number, high: number): Readonly<{ from: number; to: number; step: number }> {
  const span = Math.max(high - low, 0.1);
  const power = 10 ** Math.floor(Math.log10(span / 3));
  const step = ([1, 2, 5, 10].find((factor) => factor * power * 5 >= span) ?? 10) * power;
  const from = Math.floor(low / step) * step;
  const to = Math.max(Math.ceil(high / step) * step, from + step);
  return { from: round(from), to: round(to), step };
}

function round(figure: number): number {
  return Math.round(figure * 1e6) / 1e6;
}
