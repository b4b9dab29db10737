/** A code of the text's own format that TMX carries through: a pair's parts, a lone one, a highlight, a sub-flow. */
export const tmxCodes = ["bpt", "ept", "it", "ph", "hi", "sub", "ut"] as const;
export type TmxCode = (typeof tmxCodes)[number];

/** A piece of a segment: text, or a code with its attributes and what stands in it. */
export type TmxPiece =
  | string
  | Readonly<{ code: TmxCode; attributes: Readonly<Record<string, string>>; content: readonly TmxPiece[] }>;

/** A note or a property; `type` is null for a note. */
export type TmxRemark = Readonly<{ type: string | null; text: string; attributes: Readonly<Record<string, string>> }>;

/** A text in one language, as the file spells the language. */
export type TmxVariant = Readonly<{
  language: string;
  segment: readonly TmxPiece[];
  remarks: readonly TmxRemark[];
  /** Dates, authors, counts: all attributes but the language. */
  attributes: Readonly<Record<string, string>>;
}>;

export type TmxUnit = Readonly<{
  variants: readonly TmxVariant[];
  remarks: readonly TmxRemark[];
  /** `tuid`, `srclang` and the rest. */
  attributes: Readonly<Record<string, string>>;
}>;

export type TmxMemory = Readonly<{
  /** The header's attributes. */
  attributes: Readonly<Record<string, string>>;
  remarks: readonly TmxRemark[];
  units: readonly TmxUnit[];
}>;

/** The words of a segment: text and what is highlighted; codes and what belongs to them are none. */
export function tmxText(segment: readonly TmxPiece[]): string {
  return segment
    .map((piece) => (typeof piece === "string" ? piece : piece.code === "hi" ? tmxText(piece.content) : ""))
    .join("");
}

/** The language a unit was translated from: its own, else the memory's; null for "*all*", where any may be. */
export function sourceLanguageOf(unit: TmxUnit, memory: TmxMemory): string | null {
  const named = unit.attributes.srclang ?? memory.attributes.srclang ?? "*all*";
  return named.toLowerCase() === "*all*" ? null : named;
}

/** The variant in a language, whatever the case of its code; the language alone matches its regions. */
export function variantIn(unit: TmxUnit, language: string): TmxVariant | null {
  const wanted = language.toLowerCase();
  const exact = unit.variants.find((variant) => variant.language.toLowerCase() === wanted);
  return exact ?? unit.variants.find((variant) => variant.language.toLowerCase().startsWith(`${wanted}-`)) ?? null;
}
