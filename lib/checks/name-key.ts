/** Rules that bring the ways of writing one sound together; romanisations of Arabic, Persian, Russian differ in these. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/^(?:al|el|ar|as|at|an|ad|ash|az)[-‑ ’']/u, ""],
  [/[^\p{L}]/gu, ""],
  [/ß/gu, "ss"],
  [/œ/gu, "oe"],
  [/æ/gu, "ae"],
  [/tsch|tch|tsh/gu, "ch"],
  [/dsch|dj|dzh/gu, "j"],
  [/sch/gu, "sh"],
  [/kh/gu, "h"],
  [/gh/gu, "g"],
  [/ph/gu, "f"],
  [/ck|q/gu, "k"],
  [/c(?=[aourlkt])/gu, "k"],
  [/ou|oo/gu, "u"],
  [/ee|ei|ey|ie|iy|yi|y|j(?=\p{L}*$)(?<=\p{L}[aeiou]j)/gu, "i"],
  [/w/gu, "v"],
  [/h(?=[^aeiou]|$)/gu, ""],
  [/(\p{L})\1+/gu, "$1"],
];

/** A name for comparing spellings: al-Jaafari and Jafari, Sergei and Sergey, Qaddafi and Kaddafi share theirs. */
export function nameKey(name: string): string {
  const lower = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return sounds.reduce((text, [pattern, sign]) => text.replace(pattern, sign), lower);
}

/** Shortest name in which one wrong letter is told: in shorter ones it makes another name. */
const shortestSlip = 7;

/**
 * What names share that differ in one letter, dropped or taken for another: not the first, and not among the last two,
 * where languages put their endings. Compare names by these instead of with each other.
 */
export function slipPatterns(name: string): string[] {
  const letters = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().slice(0, 40);
  if (letters.length < shortestSlip) return [];
  return Array.from({ length: letters.length - 3 }, (_, at) => {
    const from = at + 1;
    return [`${letters.slice(0, from)}?${letters.slice(from + 1)}`, `${letters.slice(0, from)}?${letters.slice(from)}`];
  }).flat();
}
