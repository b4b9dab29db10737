import type { AnnotatedTranslation } from "#lib/exchange/annotated-translation";
import type { TmxMemory } from "#lib/exchange/tmx/memory";
import { sourceLanguageOf, tmxText, variantIn } from "#lib/exchange/tmx/memory";
import { Problem } from "#lib/problem";

/** A text and its translation. */
export type Pair = Readonly<{ source: string; target: string }>;

/** Texts beside their translations, as a table or a memory holds them. Languages as the file spells them. */
export type BilingualTable = Readonly<{
  sourceLanguage: string | null;
  targetLanguage: string | null;
  pairs: readonly Pair[];
}>;

/** A bilingual table as a document that nobody has rated yet: each pair a segment of it. */
export function asTranslation(name: string, table: BilingualTable): AnnotatedTranslation {
  const { sourceLanguage, targetLanguage, pairs } = table;
  const segments = pairs.map(({ source, target }, index) => {
    return { id: String(index + 1), globalId: null, source, target, ratings: [], metadata: null };
  });
  const document = { name, system: "", sourceLanguage, targetLanguage, segments };
  return { documents: [document], unverified: [], unknownLabels: [] };
}

/**
 * The pairs of a memory: from its source language into the first other language that it holds. Units without one of the
 * two are left out. Throws `Problem("invalid")` when no unit has both.
 */
export function pairsOfMemory(memory: TmxMemory): BilingualTable {
  const [first] = memory.units;
  const sourceLanguage = (first && sourceLanguageOf(first, memory)) ?? memory.units[0]?.variants[0]?.language ?? null;
  const primary = sourceLanguage?.toLowerCase() ?? "";
  const targetLanguage =
    memory.units.flatMap(({ variants }) => variants).find(({ language }) => language.toLowerCase() !== primary)
      ?.language ?? null;
  if (sourceLanguage === null || targetLanguage === null) throw new Problem("invalid", "importEmpty");
  const pairs = memory.units.flatMap((unit) => {
    const [source, target] = [variantIn(unit, sourceLanguage), variantIn(unit, targetLanguage)];
    return source && target ? [{ source: tmxText(source.segment), target: tmxText(target.segment) }] : [];
  });
  if (pairs.length === 0) throw new Problem("invalid", "importEmpty");
  return { sourceLanguage, targetLanguage, pairs };
}

/** Pairs as a memory, which gives the same pairs again. */
export function memoryOfPairs({ sourceLanguage, targetLanguage, pairs }: BilingualTable): TmxMemory {
  const [source, target] = [sourceLanguage ?? "und", targetLanguage ?? "und"];
  const variant = (language: string, text: string) => {
    return { language, segment: text === "" ? [] : [text], remarks: [], attributes: {} };
  };
  return {
    attributes: { srclang: source },
    remarks: [],
    units: pairs.map((pair, index) => ({
      attributes: { tuid: String(index + 1) },
      remarks: [],
      variants: [variant(source, pair.source), variant(target, pair.target)],
    })),
  };
}
