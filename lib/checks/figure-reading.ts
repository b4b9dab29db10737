import type { Range } from "#lib/text/range";
import { type NumberWords, numberWords } from "./number-words";

/**
 * A number in digits as it stands in a text. `values` are its possible readings, the one usual in the language first:
 * "340.000" is 340 in English and 340,000 in Spanish.
 */
export type Figure = Range &
  Readonly<{
    text: string;
    values: readonly number[];
    /** "loose" figures (times, dates in digits, codes, ratios) explain others but are not asked for. */
    kind: "plain" | "percent" | "loose";
    currency: string | null;
    /** A word that multiplies follows ("million", 万); it belongs to the range. */
    hasScale: boolean;
    /** The system of the unit behind it, where it has one. */
    units: UnitSystem | null;
    /** Written against the habit of the language: a decimal comma in English, a decimal point in French. */
    isForeign: boolean;
    /** Digits that say something: 1,600,000 has two. */
    significant: number;
  }>;

export type UnitSystem = "metric" | "imperial" | "chinese" | "degrees";

/** Which mark parts the thousands; the other one is the decimal mark. */
const decimalComma: ReadonlySet<string> = new Set([
  "fr",
  "es",
  "de",
  "ru",
  "it",
  "pt",
  "nl",
  "pl",
  "tr",
  "ro",
  "uk",
  "sv",
  "da",
  "nb",
  "fi",
  "cs",
  "el",
  "id",
]);
const spacedThousands: ReadonlySet<string> = new Set([
  "fr",
  "es",
  "de",
  "ru",
  "uk",
  "pl",
  "cs",
  "sv",
  "nb",
  "fi",
  "bg",
]);

/** Longer runs of digits are keys and codes, and nobody's number. */
const longestNumber = 40;

/** Figures in digits of any script, with the scale, percent sign and currency beside them. */
export function figuresIn(text: string, language: string): Figure[] {
  if (!/\p{Nd}/u.test(text)) return [];
  const base = language.toLowerCase().split("-")[0] ?? "";
  const plain = asciiDigits(text);
  const number = spacedThousands.has(base)
    ? /\d{1,3}(?: \d{3})+(?:[.,]\d+)*(?!\d)|\d+(?:[.,'’]\d+)*/gu
    : /\d+(?:[.,'’]\d+)*/gu;
  const runs = Array.from(plain.matchAll(number)).filter(({ 0: digits }) => digits.length <= longestNumber);
  return runs.map(({ 0: digits, index }) => figureAt(plain, text, digits, index, base));
}

/** The same text, unit for unit, with ASCII digits, marks and spaces where numbers have others. */
function asciiDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹０-９٫٬％．\u00a0\u202f\u2009]/gu, (sign) => {
    const code = sign.charCodeAt(0);
    if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
    if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
    if (code >= 0xff10 && code <= 0xff19) return String(code - 0xff10);
    return { "٫": ".", "٬": ",", "％": "%", "．": "." }[sign] ?? " ";
  });
}

function figureAt(plain: string, text: string, digits: string, start: number, base: string): Figure {
  const before = plain.slice(Math.max(0, start - 12), start);
  const scale = scaleAfter(plain.slice(start + digits.length, start + digits.length + 24), numberWords(base));
  const end = start + digits.length + scale.length;
  const after = plain.slice(end, end + 24);
  const readings = readingsOf(digits, base);
  const isPercent =
    /^\s?(?:%|٪|percent|per cent|pct|pour cent|por ciento|prozent|процент|في ال?مئة|في ال?مائة|بال?مئة|بال?مائة|个百分点)/iu.test(
      after,
    ) || /百分之$/u.test(before);
  return {
    start,
    end,
    text: text.slice(start, end),
    values: [...new Set(readings.flatMap((value) => scale.values.map((times) => value * times)))],
    kind: isLoose(digits, before, after, scale.length > 0) ? "loose" : isPercent ? "percent" : "plain",
    currency: currencyAt(before, after),
    hasScale: scale.length > 0,
    units: unitSystems.find(([, pattern]) => pattern.test(after))?.[0] ?? null,
    isForeign: isForeign(digits, base, scale.length > 0 || isPercent),
    significant: digits.replace(/\D/gu, "").replace(/^0+|0+$/gu, "").length,
  };
}

function readingsOf(digits: string, base: string): number[] {
  const marks = Array.from(new Set(digits.match(/[.,]/gu) ?? []));
  const bare = digits.replace(/[ '’]/gu, "");
  if (marks.length === 0) return [Number(bare)];
  const last = bare.search(/[.,](?=\d*$)/u);
  const asDecimal = Number(`${bare.slice(0, last).replace(/[.,]/gu, "")}.${bare.slice(last + 1)}`);
  const asGroups = Number(bare.replace(/[.,]/gu, ""));
  const isGrouped = /^[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*$/u.test(bare);
  if (marks.length === 2 || !isGrouped) return [asDecimal];
  if (bare.split(/[.,]/u).length > 2) return [asGroups];
  const isDecimalMark = marks[0] === (decimalComma.has(base) ? "," : ".");
  return isDecimalMark ? [asDecimal, asGroups] : [asGroups, asDecimal];
}

const unitSystems: readonly (readonly [UnitSystem, RegExp])[] = [
  [
    "metric",
    /^[\s-]?(?:(?:k?m²?|cm|mm|k?g|ha)(?!\p{L})|°C|kil[oó]|metre|meter|mètre|metro|tonne|ton|hecta|lit(?:er|re|ro)|degrees C|cent[ií]m|公里|千米|平方|米|公斤|千克|吨|公顷|升|км|килом|метр|тонн|كيلو|متر|طن)/iu,
  ],
  [
    "imperial",
    /^[\s-]?(?:sq(?:uare|\.)? )?(?:miles?|mi\b|mph|feet|foot|ft|inch|in\.|yards?|pounds?|lbs?|acres?|gallons?|ounces?|°F|degrees F|英里|英尺|英寸|磅|英亩)/iu,
  ],
  ["degrees", /^[\s-]?(?:°(?![CF])|degrees?(?! [CF])|degrés?|grados?|Grad(?!\p{L})|градус|度|درج)/iu],
  ["chinese", /^(?:里|亩|斤|尺|丈|两)/u],
];

/** A mark between digits that this language would not put there. Versions and models ("iOS 12.1") keep their point. */
function isForeign(digits: string, base: string, isMeasured: boolean): boolean {
  if (base === "en") return /^\d+,(?:\d|\d\d|\d{4,})$/u.test(digits);
  return (base === "fr" || base === "de") && isMeasured && /^\d+\.\d{1,2}$/u.test(digits);
}

type Scale = Readonly<{ length: number; values: readonly number[] }>;

/** The word behind a figure that multiplies it, and one more behind that ("mil millones", "百万"). */
function scaleAfter(after: string, known: NumberWords | null): Scale {
  const none = { length: 0, values: [1] };
  if (!known) return none;
  if (/^[\p{Script=Han}]/u.test(after)) {
    const sign = [3, 2, 1].map((size) => after.slice(0, size)).find((one) => known.multipliers.has(one));
    return sign ? { length: sign.length, values: [known.multipliers.get(sign) ?? 1] } : none;
  }
  let length = 0;
  let times = 1;
  for (let words = 0; words < 2; words += 1) {
    const match = after.slice(length).match(/^[ -]?(\p{L}{1,12})\.?(?!\p{L})/u);
    const value = known.multipliers.get(match?.[1]?.toLowerCase() ?? "");
    if (!match || value === undefined || (value === 100 && /^c|^век|^قرن|si[èg]/iu.test(match[1] ?? ""))) break;
    times *= value;
    length += match[0].replace(/\.$/u, "").length;
  }
  if (length > 0) return { length, values: [times] };
  // "3m" is metres or millions.
  const short = after.match(/^(m|M|tn|T)(?!\p{L})/u)?.[0];
  return short ? { length: 0, values: short === "m" || short === "M" ? [1, 1e6] : [1, 1e12] } : none;
}

/** Times, dates in digits, ratios, codes and everything glued to Latin letters. */
function isLoose(digits: string, before: string, after: string, hasScale: boolean): boolean {
  // Telephone numbers: a zero first, or one group of digits after another.
  if (/^0\d/u.test(digits) || /\d $/u.test(before) || /^ \d/u.test(after)) return true;
  // The 1930s, les années 90, die 30er.
  if (/^(?:['’]?s|er)(?!\p{L})/u.test(after) || /(?:années|años(?: de)?) $/iu.test(before)) return true;
  if (/[\p{Script=Latin}_#@&]$|[\p{Script=Latin}\d][-–/]$|\d[:/-]$|№$|No\. $/u.test(before)) return true;
  if (/^[:/]\d|^\.\p{Lu}|^-\d{1,2}-\d|^\s?[比:]\s?\d/u.test(after)) return true;
  if (digits.split(".").length === 3 && !/\.\d{3}(?:\.|$)/u.test(digits)) return true;
  if (/^\s?(?:a\.?m\b|p\.?m\b|o['’]clock|h\b|h\d|heures?\b|Uhr\b|час|[时点](?!\p{N}*%)|年代|世纪)/iu.test(after))
    return true;
  if (hasScale) return false;
  if (/^月/u.test(after)) return true;
  return /^(?!(?:st|nd|rd|th|er|re|e|eme|ème|è|º|ª|km|kg|m|cm|mm|g|t|mph|s|bn|mn|k|ha|C|F|x)(?!\p{Script=Latin}))\p{Script=Latin}/iu.test(
    after,
  );
}

const currencies: readonly (readonly [string, RegExp, RegExp])[] = [
  [
    "dollar",
    /(?:US|A|C|HK|NT|S)?\$ ?$/u,
    /^\s?(?:(?:U\.?S\.? |US |Australian |Canadian )?dollars?|USD|\$|dólares|Dollar|доллар|دولار|美元)/iu,
  ],
  ["euro", /€ ?$/u, /^\s?(?:d['’]euros?|euros?|EUR|€|евро|يورو|欧元)/iu],
  ["pound", /£ ?$/u, /^\s?(?:pounds? sterling|livres sterling|libras esterlinas|£|英镑|جنيه إسترليني)/iu],
  ["yuan", /(?:RMB|CN¥|人民币) ?$/u, /^\s?(?:yuan|RMB|renminbi|юан|يوان|元(?!\/))/iu],
  ["yen", /JP¥ ?$/u, /^\s?(?:yens?|иен|ين(?!\p{L})|日元)/iu],
  ["ruble", /₽ ?$/u, /^\s?(?:ro?ubles?|rublos|Rubel|рубл|روبل|卢布)/iu],
];

function currencyAt(before: string, after: string): string | null {
  const behind = after.replace(/^\s?(?:de |d['’](?=d)|of )/u, " ");
  return currencies.find(([, left, right]) => left.test(before) || right.test(behind))?.[0] ?? null;
}
