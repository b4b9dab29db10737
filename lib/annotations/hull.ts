import { graphemeStart } from "#lib/text/grapheme";
import type { Range } from "#lib/text/range";

/** A range without the white space at its ends, unless white space is what was marked. */
export function trimmed({ start, end }: Range, text: string, quote: string): Range {
  if (quote !== "" && quote.trim() === "") return { start, end };
  const part = text.slice(start, end);
  // White space may carry an accent that was left without its letter.
  const from = graphemeStart(text, start + part.length - part.trimStart().length);
  return part.trim() === "" ? { start, end: start } : { start: from, end: start + part.trimEnd().length };
}
