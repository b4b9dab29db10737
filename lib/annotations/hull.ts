import type { Range } from "#lib/text/range";

/** A range without the white space at its ends, unless white space is what was marked. */
export function trimmed({ start, end }: Range, text: string, quote: string): Range {
  if (quote !== "" && quote.trim() === "") return { start, end };
  const part = text.slice(start, end);
  if (part.trim() === "") return { start, end: start };
  return { start: start + part.length - part.trimStart().length, end: start + part.trimEnd().length };
}
