import type { AnnotatedTranslation, SegmentSetting } from "#lib/exchange/annotated-translation";
import { CodeNumbers } from "#lib/exchange/code-numbers";
import { codedTmxText, tmxPieces } from "#lib/exchange/tmx/coded-text";
import type { TmxMemory } from "#lib/exchange/tmx/memory";
import { sourceLanguageOf, variantIn } from "#lib/exchange/tmx/memory";
import { Problem } from "#lib/problem";
import type { InlineCode } from "#lib/text/inline-code";

/** A text and its translation, and the codes whose signs stand in them (lib/text/code). */
export type Pair = Readonly<{ source: string; target: string; codes?: readonly InlineCode[] }>;

/** Texts beside their translations, as a table or a memory holds them. Languages as the file spells them. */
export type BilingualTable = Readonly<{
  sourceLanguage: string | null;
  targetLanguage: string | null;
  pairs: readonly Pair[];
}>;

/** A bilingual table as a document that nobody has rated yet: each pair a segment of it. */
export function asTranslation(name: string, table: BilingualTable): AnnotatedTranslation {
  const { sourceLanguage, targetLanguage, pairs } = table;
  const segments = pairs.map(({ source, target, codes = [] }, index) => {
    const id = String(index + 1);
    const setting = codes.length > 0 && { setting: settingOf(id, codes) };
    return { id, globalId: null, source, target, ratings: [], metadata: null, ...setting };
  });
  const document = { name, system: "", sourceLanguage, targetLanguage, segments };
  return { documents: [document], unverified: [], unknownLabels: [] };
}

function settingOf(block: string, codes: readonly InlineCode[]): SegmentSetting {
  return { block, kind: "paragraph", spaceAfter: "", marks: [], codes, notes: [], lostCodes: 0 };
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
    if (!source || !target) return [];
    const numbers = new CodeNumbers();
    const [from, to] = [source, target].map(({ segment }) => codedTmxText(segment, numbers));
    const codes = numbers.codes();
    return [{ source: from ?? "", target: to ?? "", ...(codes.length > 0 && { codes }) }];
  });
  if (pairs.length === 0) throw new Problem("invalid", "importEmpty");
  return { sourceLanguage, targetLanguage, pairs };
}

/** Pairs as a memory, which gives the same pairs again. */
export function memoryOfPairs({ sourceLanguage, targetLanguage, pairs }: BilingualTable): TmxMemory {
  const [source, target] = [sourceLanguage ?? "und", targetLanguage ?? "und"];
  const variant = (language: string, text: string, codes: Pair["codes"] = []) => {
    return { language, segment: tmxPieces(text, codes), remarks: [], attributes: {} };
  };
  return {
    attributes: { srclang: source },
    remarks: [],
    units: pairs.map((pair, index) => ({
      attributes: { tuid: String(index + 1) },
      remarks: [],
      variants: [variant(source, pair.source, pair.codes), variant(target, pair.target, pair.codes)],
    })),
  };
}
