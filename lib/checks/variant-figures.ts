import type { VariantUse } from "./variant-use";

const percents: Readonly<Record<string, RegExp>> = {
  en: /(?<=\p{N})(?:%| percent\b| per cent\b| pct\b)/gu,
  fr: /(?<=\p{N})(?:[ \u00a0\u202f]?%|[ \u00a0\u202f]pour[ \u00a0]cent\b)/gu,
  es: /(?<=\p{N})(?:[ \u00a0\u202f]?%|[ \u00a0]por[ \u00a0]ciento\b)/gu,
  de: /(?<=\p{N})(?:[ \u00a0\u202f]?%|[ \u00a0]Prozent\b)/gu,
  ar: /(?<=\p{N})(?:\s?[%٪]|\sفي المئة|\sفي المائة|\sبالمئة|\sبالمائة)/gu,
};

/** 20%, 20 percent, 20 per cent: the way, not the space before it. */
export function percentUses(text: string, base: string): VariantUse[] {
  const pattern = percents[base];
  if (!pattern) return [];
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => {
    const form = found
      .replace(/[\s\u00a0\u202f]+/gu, " ")
      .trim()
      .replace("٪", "%");
    const signSpace = base === "en" || base === "ar" ? "" : "\u00a0";
    const instead = Object.fromEntries(
      [
        "%",
        "percent",
        "per cent",
        "pct",
        "pour cent",
        "por ciento",
        "Prozent",
        "في المئة",
        "في المائة",
        "بالمئة",
        "بالمائة",
      ].map((way) => [way, way === "%" ? `${signSpace}%` : ` ${way}`]),
    );
    return { kind: "percent", name: "percent", form, isNoun: true, instead, start: index, end: index + found.length };
  });
}

/** What parts the thousands, per language: Spanish and French leave four digits whole. */
const thousands: Readonly<Record<string, string>> = {
  en: ",",
  fr: " \u00a0\u202f.",
  es: ". \u00a0\u202f",
  de: ". \u00a0\u202f’",
};

/** 12,000 beside 12000; 12.000 beside 12 000. A number that may be a name (a resolution, a telephone) is left out. */
export function thousandUses(text: string, base: string): VariantUse[] {
  const separators = thousands[base];
  if (separators === undefined) return [];
  const grouped = new RegExp(
    `(?<![\\p{L}\\p{N}.,/:#-])\\d{1,3}([${separators}])\\d{3}(?:\\1\\d{3})*(?![\\p{L}\\p{N}/-]|[.,:]\\d)`,
    "gu",
  );
  const plain =
    /(?<![\p{L}\p{N}.,/:#+-])(?<!\b(?:No\.?|no\.?|n°|Nr\.?|nº|box|code|ZIP|CAS|ID) )[1-9]\d{4,6}(?![\p{L}\p{N}/-]|[.,:]\d)/gu;
  return [
    ...Array.from(text.matchAll(grouped), ({ 0: found, 1: mark = "", index }) => {
      const form = /[ \u00a0\u202f]/u.test(mark) ? "10 000" : `10${mark}000`;
      return numberUse(found.replace(/\D/gu, ""), form, separators, index, found.length);
    }).filter(({ end, start }) => end - start >= (base === "en" ? 5 : 6)),
    ...Array.from(text.matchAll(plain), ({ 0: found, index }) =>
      numberUse(found, "10000", separators, index, found.length),
    ),
  ];
}

function numberUse(digits: string, form: string, separators: string, start: number, length: number): VariantUse {
  const groups = digits.replace(/\B(?=(?:\d{3})+$)/gu, "|");
  const instead = Object.fromEntries([
    ...Array.from(separators, (mark) => [
      /[\s\u00a0\u202f]/u.test(mark) ? "10 000" : `10${mark}000`,
      groups.replaceAll("|", mark),
    ]),
    ["10000", digits],
  ]);
  return { kind: "thousands", name: "thousands", form, isNoun: true, instead, start, end: start + length };
}

/** ١٢ beside 12 in an Arabic text; digits that touch Latin letters (G7, COVID-19) have no choice. */
export function digitUses(text: string, base: string): VariantUse[] {
  if (base !== "ar") return [];
  return Array.from(
    text.matchAll(/(?<![A-Za-z][\w-]{0,8})(?:[٠-٩]+|\d+)(?![\w-]{0,8}[A-Za-z])/gu),
    ({ 0: found, index }) => {
      const isIndic = /[٠-٩]/u.test(found);
      const western = Array.from(found, (digit) => (isIndic ? String("٠١٢٣٤٥٦٧٨٩".indexOf(digit)) : digit)).join("");
      const indic = Array.from(western, (digit) => "٠١٢٣٤٥٦٧٨٩"[Number(digit)] ?? digit).join("");
      const instead = { "123": western, "١٢٣": indic };
      return {
        kind: "digits",
        name: "digits",
        form: isIndic ? "١٢٣" : "123",
        isNoun: true,
        instead,
        start: index,
        end: index + found.length,
      };
    },
  );
}
