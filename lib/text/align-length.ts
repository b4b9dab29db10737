/** Letters of an alphabet that say what one sign does: an English word of five has one or two Chinese characters. */
const density = { han: 3, kana: 1.7, hangul: 2.2 };

/** The variance of lengths per character: Gale and Church, 1993. */
const variance = 6.8;

/** -100 × ln of the chance that two lengths that say the same differ by this much or more. */
export function mismatch(expected: number, found: number): number {
  const mean = Math.max(1, (expected + found) / 2);
  return -100 * logOfTails(Math.abs(found - expected) / Math.sqrt(variance * mean));
}

/**
 * ln of both tails of the normal distribution beyond z. M. Abramowitz and I. A. Stegun, Handbook of Mathematical
 * Functions: 26.2.17 where it is exact enough, the first terms of the asymptotic 26.2.12 further out.
 */
function logOfTails(z: number): number {
  if (z > 4) return Math.log(2 / (z * Math.sqrt(2 * Math.PI))) - (z * z) / 2 + Math.log1p(-1 / (z * z));
  const t = 1 / (1 + 0.2316419 * z);
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  const polynomial = 0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429)));
  return Math.log(2 * density * t * polynomial);
}

/** The lengths of the first 0, 1, 2 … texts together, without white space. */
export function lengthsUpTo(texts: readonly string[]): number[] {
  const sums = [0];
  for (const text of texts) sums.push((sums.at(-1) ?? 0) + lengthOf(text));
  return sums;
}

function lengthOf(text: string): number {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const han = count(/\p{Script=Han}/gu);
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const hangul = count(/\p{Script=Hangul}/gu);
  return count(/\S/gu) - han - kana - hangul + han * density.han + kana * density.kana + hangul * density.hangul;
}

export function between(sums: readonly number[], from: number, to: number): number {
  return (sums[to] ?? 0) - (sums[from] ?? 0);
}
