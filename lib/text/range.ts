/** Half-open, in UTF-16 code units: `text.slice(start, end)`. */
export type Range = Readonly<{ start: number; end: number }>;

export function isEmpty(range: Range): boolean {
  return range.end <= range.start;
}

/** Whether the two share at least one code unit. */
export function isOverlapping(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** What both cover; null when they share nothing. */
export function intersection(a: Range, b: Range): Range | null {
  const shared = { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) };
  return isEmpty(shared) ? null : shared;
}

/** The same range `by` code units further on. */
export function shift<Some extends Range>(range: Some, by: number): Some {
  return { ...range, start: range.start + by, end: range.end + by };
}

/** Whether this can be a range of a text: whole numbers, in order, not past its end. */
export function isWithin(range: Range, text: string): boolean {
  const { start, end } = range;
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length;
}
