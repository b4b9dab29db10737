import type { VariantUse } from "./variant-use";

/** The pair a mark belongs to. “ opens in English and closes in German. */
const styleOf: Readonly<Record<string, string>> = {
  '"': '"…"',
  "“": "“…”",
  "”": "“…”",
  "„": "„…“",
  "«": "«…»",
  "»": "«…»",
};

/** Languages whose house styles choose between pairs; French puts a space inside guillemets. */
const known: ReadonlySet<string> = new Set(["en", "fr", "es", "de", "ar"]);

/** Quotation marks by style; those inside guillemets are a second level and have their own. */
export function quotationMarkUses(text: string, base: string): VariantUse[] {
  if (!known.has(base)) return [];
  let depth = 0;
  let isLow = false;
  return Array.from(text.matchAll(/["“”„«»]/gu)).flatMap(({ 0: mark, index }) => {
    if (mark === "«") depth += 1;
    if (mark === "»") depth = Math.max(0, depth - 1);
    const isInside = depth > 0 && mark !== "«";
    const isInches = mark === '"' && /[\p{N}']/u.test(text[index - 1] ?? "");
    if (isInside || isInches) return [];
    if (mark === "„") isLow = true;
    const closesLow = isLow && (mark === "“" || mark === "”");
    if (closesLow) isLow = false;
    const form = closesLow ? "„…“" : (styleOf[mark] ?? mark);
    const side = sideOf(text, index);
    return [
      {
        kind: "quotationMarks" as const,
        name: "double",
        form,
        isNoun: true,
        instead: insteadOf(side, base),
        start: index,
        end: index + 1,
      },
    ];
  });
}

/** Straight and curly apostrophes between letters. */
export function apostropheUses(text: string): VariantUse[] {
  return Array.from(text.matchAll(/(?<=\p{L})['’](?=\p{L})/gu), ({ 0: form, index }) => ({
    kind: "apostrophes" as const,
    name: "apostrophe",
    form,
    isNoun: true,
    instead: { "'": "'", "’": "’" },
    start: index,
    end: index + 1,
  }));
}

function sideOf(text: string, index: number): "open" | "close" | null {
  const mark = text[index] ?? "";
  if (mark === "«" || mark === "„") return "open";
  if (mark === "»" || mark === "”") return "close";
  const opens = /^$|[\s([—–-]/u.test(text[index - 1] ?? "");
  const closes = /^$|[\s)\].,;:!?—–-]/u.test(text[index + 1] ?? "");
  if (opens === closes) return null;
  return opens ? "open" : "close";
}

function insteadOf(side: "open" | "close" | null, base: string): Readonly<Record<string, string>> {
  if (side === null) return { '"…"': '"' };
  const pick = (pair: readonly [string, string]) => (side === "open" ? pair[0] : pair[1]);
  // In French a space belongs to the guillemets: one mark cannot simply stand for another.
  const guillemets = base === "fr" ? {} : { "«…»": pick(["«", "»"]) };
  return { '"…"': '"', "“…”": pick(["“", "”"]), "„…“": pick(["„", "“"]), ...guillemets };
}
