import type { Word } from "#lib/text/words";
import type { NumberWords } from "./number-words";

const chineseDigits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const chineseScales: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

/** Every value the number words of a sentence may stand for: whole numbers and their parts, Roman numerals included. */
export function spokenValues(pieces: readonly Word[], known: NumberWords): Set<number> {
  const found = new Set<number>();
  let open: Open | null = null;
  for (const { text, isWord } of pieces) {
    if (!isWord && /^[\s\u00a0-]*$/u.test(text)) continue;
    const next: Open | null = isWord ? grown(open, text, known, found) : null;
    if (open && !next) found.add(open.total + open.current);
    open = next;
  }
  if (open) found.add(open.total + open.current);
  return found;
}

/** A number while its words are being read: whole thousands so far, and what is below them. */
type Open = Readonly<{ total: number; current: number }>;

/** The number with one word more; null where the word belongs to none. Parts are noted on the way. */
function grown(open: Open | null, text: string, known: NumberWords, found: Set<number>): Open | null {
  const word = wordOfNumber(text, known);
  const { total, current } = open ?? { total: 0, current: 0 };
  const value = known.values.get(word) ?? romanValue(text);
  if (value !== null) {
    found.add(value);
    // Four times twenty, not twenty-four.
    const isTimes = current === 4 && value === 20 && word.startsWith("vingt");
    return { total, current: isTimes ? 80 : current + value };
  }
  const times = known.multipliers.get(word);
  if (times !== undefined) {
    found.add(times);
    if (known.duals.has(word)) found.add(2 * times);
    return times === 100
      ? { total, current: (current || 1) * 100 }
      : { total: total + (current || 1) * times, current: 0 };
  }
  return open && known.joints.has(word) ? open : null;
}

/** Without its full stop, and in Arabic without "and", "the" and the prepositions that are written on. */
function wordOfNumber(text: string, { values, multipliers }: NumberWords): string {
  const word = text.toLowerCase().replace(/\.$/u, "");
  return values.has(word) || multipliers.has(word) ? word : word.replace(/^[وف]?(?:ال|لل|بال|[بلك])?/u, "");
}

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** XIX and XIXe; single letters are letters. */
function romanValue(text: string): number | null {
  const numeral = text.match(/^([IVXLC]{2,7})(?:e|è|ème)?$/u)?.[1];
  if (!numeral) return null;
  const digits = Array.from(numeral, (digit) => romanDigits[digit] ?? 0);
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
}

/** The same for Chinese numerals: 三十五, 一百二十万, 二〇一八. */
export function chineseValues(text: string): Set<number> {
  const found = new Set<number>();
  for (const { 0: numeral } of text.matchAll(/[零〇一二两三四五六七八九十百千万亿]{1,16}/gu)) {
    found.add(chineseValue(numeral));
    for (const sign of numeral) if (chineseDigits[sign] !== undefined) found.add(chineseDigits[sign]);
  }
  return found;
}

function chineseValue(numeral: string): number {
  const signs = Array.from(numeral);
  if (signs.every((sign) => sign in chineseDigits)) return Number(signs.map((sign) => chineseDigits[sign]).join(""));
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const sign of signs) {
    const scale = chineseScales[sign];
    if (scale === undefined) digit = chineseDigits[sign] ?? 0;
    else if (scale < 1e4) {
      section += (digit || 1) * scale;
      digit = 0;
    } else {
      total = (total + (section + digit || 1)) * scale;
      section = 0;
      digit = 0;
    }
  }
  return total + section + digit;
}
