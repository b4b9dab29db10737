import type { Figure, UnitSystem } from "./figure-reading";

/** A difference between the figures of a source sentence and of its translation. */
export type FigureDifference = Readonly<{
  kind: "changed" | "scale" | "format" | "currency" | "added" | "dropped";
  source: Figure | null;
  target: Figure | null;
}>;

/** What either side says about numbers apart from digits. */
export type NumberSide = Readonly<{ figures: readonly Figure[]; spoken: ReadonlySet<number>; hasLoose: boolean }>;

/** Values up to this are often words, articles or endings on the other side (1 → "a", 2 → "both"). */
export const small = 12;

/**
 * Compares two sentences. A figure is explained by an equal one on the other side, in any of its readings, by number
 * words, or as the short form of a year; what cannot be explained on both sides is a change when only one is left over.
 */
export function compareFigures(source: NumberSide, target: NumberSide): FigureDifference[] {
  const areUnitsConverted = hasConvertedUnits(source, target) || hasConvertedUnits(target, source);
  const isAsked = (figure: Figure) => figure.kind !== "loose" && !(areUnitsConverted && isBare(figure));
  const orphans = target.figures.filter((figure) => isAsked(figure) && !isExplained(figure, source));
  const missing = source.figures.filter((figure) => isAsked(figure) && !isExplained(figure, target));
  const told: FigureDifference[] = [];
  const added: Figure[] = [];
  let open = [...missing];
  for (const orphan of orphans) {
    const match = partnerOf(orphan, open, orphans.length);
    if (match === null) {
      added.push(orphan);
      continue;
    }
    open = open.filter((one) => one !== match);
    const difference = differenceOf(match, orphan);
    if (difference) told.push(difference);
  }
  return [
    ...told,
    ...added.map((figure) => ({ kind: "added" as const, source: null, target: figure })),
    ...open.map((figure) => ({ kind: "dropped" as const, source: figure, target: null })),
    ...formats(source, target),
    ...currencyChanges(source, target),
  ];
}

/** Inches here, centimetres there: figures without a unit of their own ("2 to 4 inches") were converted with the rest. */
function hasConvertedUnits(one: NumberSide, other: NumberSide): boolean {
  const has = ({ figures }: NumberSide, system: UnitSystem) => figures.some(({ units }) => units === system);
  return (has(one, "imperial") && has(other, "metric")) || (has(one, "chinese") && has(other, "metric"));
}

function isBare({ units, kind, currency }: Figure): boolean {
  return units === null && kind === "plain" && currency === null;
}

function isExplained(figure: Figure, other: NumberSide): boolean {
  return (
    other.figures.some((one) => isSame(figure, one) || isConverted(figure, one)) ||
    figure.values.some((value) => other.spoken.has(value)) ||
    isSpokenConverted(figure, other.spoken) ||
    (figure.kind === "percent" && (figure.values[0] === 100 || other.hasLoose)) ||
    (other.hasLoose && (!Number.isInteger(figure.values[0]) || figure.values.some((value) => value <= 20)))
  );
}

function isSame(one: Figure, other: Figure): boolean {
  return one.values.some((value) => other.values.some((rival) => isEqual(value, rival) || isShortYear(value, rival)));
}

export function isEqual(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.max(Math.abs(one), Math.abs(other)) * 1e-9;
}

/** 98 and 1998. */
function isShortYear(one: number, other: number): boolean {
  const [short, long] = one < other ? [one, other] : [other, one];
  return short > small && short < 100 && long >= 1900 && long < 2100 && Number.isInteger(long) && long % 100 === short;
}

/** The missing figure an unexplained one stands for: by a power of ten, by kind, or because it is the only one. */
function partnerOf(orphan: Figure, missing: readonly Figure[], orphans: number): Figure | null {
  const byScale = missing.find((one) => isPowerOfTen(one, orphan));
  if (byScale) return byScale;
  const alike = missing.filter(({ kind }) => kind === orphan.kind);
  return orphans === 1 && alike.length === 1 && missing.length === 1 ? (alike[0] ?? null) : null;
}

function isPowerOfTen(one: Figure, other: Figure): boolean {
  const [left = 0] = one.values;
  const [right = 0] = other.values;
  if (left === 0 || right === 0 || (left < 1000 && right < 1000)) return false;
  const power = Math.log10(left / right);
  return Math.abs(power - Math.round(power)) < 1e-9;
}

function differenceOf(source: Figure, target: Figure): FigureDifference | null {
  if (isPowerOfTen(source, target)) return { kind: "scale", source, target };
  if (isRounded(source, target)) return null;
  return { kind: "changed", source, target };
}

/** 1,603 told as 1,600; a year is never rounded. */
function isRounded({ values: [exact = 0], significant, hasScale }: Figure, target: Figure): boolean {
  const [round = 0] = target.values;
  if (!hasScale && Number.isInteger(exact) && exact >= 1900 && exact < 2100) return false;
  return target.significant < significant && Math.abs(exact - round) <= Math.abs(exact) * 0.05;
}

/** Of kilometres in a mile, feet in a metre, …; mu in a hectare and jin in a kilo; squares and cubes of some. */
const ratios = [1.609, 3.281, 2.54, 2.205, 2.471, 3.785, 28.35, 15, 2, 0.3048, 0.9144, 10.764, 2.59];
/** Converted figures are rounded: 200 miles are told as 300 kilometres, 6 metres as 20 feet. */
const conversionSlack = 0.1;

/** 10 kilometres told as 6 miles, also where one of them stands beside the other in brackets. */
function isConverted(one: Figure, other: Figure): boolean {
  if (one.units === "degrees" || other.units === "degrees") return isTemperature(one, other);
  if (one.units === null || one.units === other.units) return false;
  if (other.units === null && one.units !== "imperial") return false;
  return one.values.some((left) => other.values.some((right) => isRatio(left, right)));
}

function isRatio(one: number, other: number): boolean {
  const near = (left: number, right: number) => Math.abs(left - right) <= Math.abs(right) * conversionSlack;
  return ratios.some((ratio) => near(one, other * ratio) || near(one, other / ratio));
}

/** Fahrenheit and Celsius are often both just "degrees". */
function isTemperature(one: Figure, other: Figure): boolean {
  const [left = 0] = one.values;
  const [right = 0] = other.values;
  return Math.abs(left - (right * 1.8 + 32)) <= 2 || Math.abs(right - (left * 1.8 + 32)) <= 2;
}

/** "six metres" told as 20 feet. */
function isSpokenConverted({ units, values }: Figure, spoken: ReadonlySet<number>): boolean {
  return units !== null && values.some((value) => [...spoken].some((said) => said > 1 && isRatio(value, said)));
}

/** The right number in the wrong dress: "340.000" in English, "3.5" in French. */
function formats(source: NumberSide, target: NumberSide): FigureDifference[] {
  return target.figures.flatMap((figure) => {
    if (figure.kind === "loose" || !(figure.isForeign || isAmbiguous(figure))) return [];
    const [usual = 0] = figure.values;
    const same = source.figures.filter((one) => isSame(one, figure));
    const isMeant = !figure.isForeign && same.some(({ values }) => isEqual(values[0] ?? 0, usual));
    const first = same[0];
    return first && !isMeant ? [{ kind: "format" as const, source: first, target: figure }] : [];
  });
}

function isAmbiguous(figure: Figure): boolean {
  return figure.values.length > 1 && hasMarks(figure);
}

/** Whether points or commas stand between its digits, which is then why it has more than one reading. */
export function hasMarks({ text }: Figure): boolean {
  return /\d[.,]\d/u.test(text);
}

function currencyChanges(source: NumberSide, target: NumberSide): FigureDifference[] {
  return target.figures.flatMap((figure) => {
    if (figure.currency === null) return [];
    const same = source.figures.filter((one) => one.currency !== null && isSame(one, figure));
    const first = same[0];
    if (!first || same.some(({ currency }) => currency === figure.currency)) return [];
    return [{ kind: "currency" as const, source: first, target: figure }];
  });
}
