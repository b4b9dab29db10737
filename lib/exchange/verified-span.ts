import { isEmpty, isWithin, type Range } from "#lib/text/range";
import type { SpanFault } from "./annotated-translation";

/** A span as a file states it. `last` is the last position it covers (inclusive), or the first it does not. */
export type StatedSpan = Readonly<{ start: number; last: number; ends: "inclusive" | "exclusive" }>;

export type VerifiedSpan =
  | Readonly<{ range: Range; quote: string; fault: null }>
  | Readonly<{ range: null; stated: Range; found: string | null; onlyPlace: Range | null; fault: SpanFault }>;

/**
 * The half-open UTF-16 range of a text that a stated span means. With a quote, the other convention of ends and
 * counting by code points are tried too, and only a range whose words are the quote is taken; without one, the range
 * must lie within the text and cut no character.
 */
export function verifySpan(text: string, span: StatedSpan, quote: string | null): VerifiedSpan {
  const stated = halfOpen(span);
  if (quote === null) {
    const fault = faultOf(stated, text);
    if (fault === null) return { range: stated, quote: text.slice(stated.start, stated.end), fault };
    return { range: null, stated, found: null, onlyPlace: null, fault };
  }
  const range = readings(text, span).find(
    (reading) => faultOf(reading, text) === null && sliceOf(text, reading) === quote,
  );
  if (range) return { range, quote, fault: null };
  const fault = faultOf(stated, text) ?? "quoteDiffers";
  const found = isWithin(stated, text) ? sliceOf(text, stated) : null;
  return { range: null, stated, found, onlyPlace: onlyPlaceOf(text, quote), fault };
}

/** Why no annotation may point there; null when one may. */
export function faultOf(range: Range, text: string): SpanFault | null {
  if (range.start === range.end && isWithin(range, text)) return "empty";
  if (isEmpty(range) || !isWithin(range, text)) return "outsideText";
  return cutsCharacter(text, range.start) || cutsCharacter(text, range.end) ? "cutsCharacter" : null;
}

/** Where a quote stands in a text when it stands there once; null otherwise. */
export function onlyPlaceOf(text: string, quote: string): Range | null {
  const start = quote === "" ? -1 : text.indexOf(quote);
  if (start < 0 || text.indexOf(quote, start + 1) >= 0) return null;
  return { start, end: start + quote.length };
}

function halfOpen({ start, last, ends }: StatedSpan): Range {
  return { start, end: ends === "inclusive" ? last + 1 : last };
}

/** The stated range first; then the other end, and both by code points where that makes a difference. */
function readings(text: string, { start, last }: StatedSpan): Range[] {
  const units = [last + 1, last].map((end) => ({ start, end }));
  return /[\ud800-\udbff]/.test(text) ? [...units, ...units.map((range) => byCodePoints(text, range))] : units;
}

function byCodePoints(text: string, { start, end }: Range): Range {
  return { start: unitOf(text, start), end: unitOf(text, end) };
}

/** The code unit at which the nth code point begins; past the end for a number past the last. */
function unitOf(text: string, codePoint: number): number {
  let unit = 0;
  for (let count = 0; count < codePoint; count += 1) {
    if (unit >= text.length) return text.length + 1;
    unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
  }
  return unit;
}

function cutsCharacter(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
}

function sliceOf(text: string, { start, end }: Range): string {
  return text.slice(start, end);
}
