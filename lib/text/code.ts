import type { Range } from "./range";

// A code of a file's own format (a tag, a placeholder, a variable) is one character in a text, and the character says
// which code it is: Unicode's last private plane, which no font and no text uses, holds a number and a role. So every
// difference, merge, anchor and history of texts tells codes apart without knowing what a code is.

/** One that stands by itself, or one end of a pair. */
export const codeRoles = ["alone", "opening", "closing"] as const;
export type CodeRole = (typeof codeRoles)[number];

/** Which code of its block a sign is; the ends of a pair share their number. */
export type CodeName = Readonly<{ number: number; role: CodeRole }>;
/** A code where it stands: half-open, two UTF-16 code units. */
export type PlacedCode = Range & CodeName & Readonly<{ sign: string }>;

const first = 0x10_0000;
/** Signs a number takes; the fourth is kept free. */
const step = 4;
/** The highest number; a block's codes are counted from 1. */
export const mostCodes = 16_000;

const signs = /[\u{100000}-\u{10ffff}]/gu;
/** The first half of every sign, and of nothing else: found quickly in texts that have none. */
const anySign = /[\udbc0-\udbff]/;

/** The character that stands for a code. */
export function codeSign({ number, role }: CodeName): string {
  return String.fromCodePoint(first + number * step + codeRoles.indexOf(role));
}

/** Which code a character stands for; null for every other one. */
export function readCodeSign(sign: string): CodeName | null {
  const place = (sign.codePointAt(0) ?? 0) - first;
  const [number, role] = [Math.floor(place / step), codeRoles[place % step]];
  return role !== undefined && number >= 1 && number <= mostCodes ? { number, role } : null;
}

export function hasCodes(text: string): boolean {
  return anySign.test(text);
}

/** The codes of a text, in order. */
export function codesIn(text: string): PlacedCode[] {
  if (!hasCodes(text)) return [];
  return Array.from(text.matchAll(signs)).flatMap(({ 0: sign, index }) => {
    const name = readCodeSign(sign);
    return name ? [{ ...name, sign, start: index, end: index + sign.length }] : [];
  });
}

/** Whether a text holds a sign that stands for no code, which no file and no keyboard may put there. */
export function hasStraySigns(text: string): boolean {
  return hasCodes(text) && Array.from(text.matchAll(signs)).some(([sign]) => readCodeSign(sign) === null);
}

/** A text from outside without any character that might pass for a code. */
export function withoutAnySign(text: string): string {
  return hasCodes(text) ? text.replace(signs, "") : text;
}

/** The words alone. */
export function withoutCodes(text: string): string {
  return hasCodes(text) ? text.replace(signs, (sign) => (readCodeSign(sign) ? "" : sign)) : text;
}

/** The other end of a pair; null for a code that stands alone. */
export function otherEnd({ number, role }: CodeName): CodeName | null {
  if (role === "alone") return null;
  return { number, role: role === "opening" ? "closing" : "opening" };
}
