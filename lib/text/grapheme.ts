import { segmenterFor } from "./boundaries";

/** Letters and signs that begin a grapheme of their own: ASCII, Cyrillic, Arabic letters, Chinese characters, kana. */
const beginner = /[!-/:-~\u0400-\u0481\u0620-\u063f\u0641-\u064a\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]/;
/** Unless one of these stands before: number signs that hold on to what follows, or half of a character. */
const holder = /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e\udc00-\udfff]/;

/**
 * The nearest place at or before `position` that does not stand inside a grapheme (an emoji, a letter with its
 * accents). Places are UTF-16 code units.
 */
export function graphemeStart(text: string, position: number): number {
  if (position <= 0) return 0;
  if (position >= text.length) return text.length;
  if (isAscii(text, position - 1) && isAscii(text, position)) {
    return text.startsWith("\r\n", position - 1) ? position - 1 : position;
  }
  return graphemeAround(text, position).start;
}

/** Likewise, the nearest place at or behind `position`. */
export function graphemeEnd(text: string, position: number): number {
  const start = graphemeStart(text, position);
  return start === position || position >= text.length ? start : graphemeAround(text, position).end;
}

function graphemeAround(text: string, position: number): { start: number; end: number } {
  let from = position - 1;
  while (from > 0 && !isBeginning(text, from)) from -= 1;
  // Twice as far until the grapheme is seen to end.
  for (let reach = 32; ; reach *= 2) {
    const part = text.slice(from, position + reach);
    const found = segmenterFor("en", "grapheme")
      .segment(part)
      .containing(position - from);
    const start = from + (found?.index ?? 0);
    const end = start + (found?.segment.length ?? 0);
    if (end < from + part.length || position + reach >= text.length) return { start, end };
  }
}

function isBeginning(text: string, position: number): boolean {
  return beginner.test(text.charAt(position)) && !holder.test(text.charAt(position - 1));
}

function isAscii(text: string, position: number): boolean {
  return text.charCodeAt(position) < 0x80;
}
