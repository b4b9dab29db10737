/** A sign that stands in a text as often as this by habit says nothing about where the two texts meet. */
const mostPlaces = 12;
/** How often a figure or a name of one text stands in its translation too, where it stands there at all. */
const kept = 0.8;
/** Cognates are told by how they begin: M. Simard, G. Foster and P. Isabelle (1992). */
const beginning = 4;

/** What it speaks for runs of texts that they share figures, names and cognates. */
export type SharedAnchors = Readonly<{
  /** By the ends (excluded) and numbers of the texts, as -100 × ln of chances; nought where nothing is shared. */
  of: (sourceEnd: number, sources: number, targetEnd: number, targets: number) => number;
  /** No run of two texts and two texts is spoken for by more. */
  most: number;
}>;

/**
 * Figures, names and cognates that stand in both lists, as translations leave them: digits without their separators,
 * words by their first four letters without accents. Each speaks the more for two texts the fewer places it has:
 * 100 × ln(kept × texts / places). Signs with many places are passed over, so that work grows with the texts.
 */
export function sharedAnchors(source: readonly string[], target: readonly string[]): SharedAnchors {
  const [from, to] = [placesOf(source), placesOf(target)];
  const weights: number[] = [];
  const shared = new Map<number, number[]>();
  let most = 0;
  for (const [sign, sources] of from) {
    const targets = to.get(sign);
    if (!targets || sources.length > mostPlaces || targets.length > mostPlaces) continue;
    const weight = 100 * Math.log((kept * target.length) / targets.length);
    if (weight <= 0) continue;
    const id = weights.push(weight) - 1;
    for (const i of sources) {
      for (const j of targets) {
        const at = i * target.length + j;
        const known = shared.get(at);
        if (known) known.push(id);
        else shared.set(at, [id]);
      }
    }
  }
  for (const ids of shared.values()) most = Math.max(most, sumOf(ids, weights));
  return {
    of(sourceEnd, sources, targetEnd, targets) {
      const ids: number[] = [];
      for (let i = sourceEnd - sources; i < sourceEnd; i += 1)
        for (let j = targetEnd - targets; j < targetEnd; j += 1) ids.push(...(shared.get(i * target.length + j) ?? []));
      return sumOf(sources * targets > 1 ? [...new Set(ids)] : ids, weights);
    },
    most: 4 * most,
  };
}

function sumOf(ids: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (const id of ids) sum += weights[id] ?? 0;
  return sum;
}

/** Where each sign stands, by the index of its text, each text once. */
function placesOf(texts: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, text] of texts.entries()) {
    for (const sign of new Set(signsOf(text))) {
      const known = places.get(sign);
      if (known) known.push(index);
      else places.set(sign, [index]);
    }
  }
  return places;
}

const sign = /\p{Nd}+(?:[.,\u00a0\u202f'’٫٬]\p{Nd}+)*|[\p{L}\p{M}]{3,}/gu;

/** A word counts when it may be a cognate by its length, or is written with a capital, as names are. */
function signsOf(text: string): string[] {
  return (text.match(sign) ?? []).flatMap((found) => {
    const digits = found.replace(/\P{Nd}/gu, "");
    if (digits !== "") return [latinDigits(digits)];
    if (found.length < beginning && !/^\p{Lu}/u.test(found)) return [];
    return [found.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().slice(0, beginning)];
  });
}

/** Arabic-Indic and other decimal digits as 0–9: every script has its ten in a row. */
function latinDigits(digits: string): string {
  return Array.from(digits, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    if (code <= 57) return digit;
    let zero = code;
    while (zero > code - 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String(code - zero);
  }).join("");
}
