/** Weeks begin on Monday; both are cut in UTC. */
export const periodLengths = ["week", "month"] as const;
export type PeriodLength = (typeof periodLengths)[number];

/** Days as ISO dates, both included. */
export type Days = Readonly<{ from: string; to: string }>;

/** A chart of more periods is not read, and a longer report is several: ten years of months, two of weeks. */
export const mostPeriods = 120;

const day = 86_400_000;

/** The day on which the week or month of a day begins. */
export function periodOf(date: string, length: PeriodLength): string {
  const instant = new Date(`${date}T00:00:00Z`);
  if (length === "month") return `${date.slice(0, 8)}01`;
  const sinceMonday = (instant.getUTCDay() + 6) % 7;
  return dateOf(instant.getTime() - sinceMonday * day);
}

/** The first day of every week or month that has one of these days; none for days that are none, or the wrong way round. */
export function periodsWithin({ from, to }: Days, length: PeriodLength): string[] {
  const starts: string[] = [];
  for (let start = periodOf(from, length); start <= to && starts.length <= mostPeriods; start = next(start, length)) {
    starts.push(start);
  }
  return from <= to ? starts : [];
}

type Asked = Readonly<{ from?: string | undefined; to?: string | undefined; by: PeriodLength }>;

/**
 * The days a report is about: those asked for; the last twelve weeks, today's among them, where nobody says. What is too
 * long to be read in weeks is told in months, and in the last ten years of them.
 */
export function reportDays({ from, to, by }: Asked, now: Date): Days & Readonly<{ by: PeriodLength }> {
  const today = dateOf(now.getTime());
  const last = to ?? (from && from > today ? from : today);
  const first = from ?? dateOf(Date.parse(periodOf(last, "week")) - 11 * 7 * day);
  if (periodsWithin({ from: first, to: last }, by).length <= mostPeriods) return { from: first, to: last, by };
  if (by === "week") return reportDays({ from: first, to: last, by: "month" }, now);
  const end = new Date(`${last}T00:00:00Z`);
  const start = dateOf(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() - mostPeriods + 1, 1));
  return { from: start, to: last, by };
}

function next(start: string, length: PeriodLength): string {
  const instant = new Date(`${start}T00:00:00Z`);
  if (length === "week") return dateOf(instant.getTime() + 7 * day);
  return dateOf(Date.UTC(instant.getUTCFullYear(), instant.getUTCMonth() + 1, 1));
}

function dateOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
