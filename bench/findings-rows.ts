import { z } from "zod";
import type { HumanMark } from "./findings-corpus";

/** One sentence of a file; `doc` is null in files whose rows have nothing to do with each other. */
export type Row = Readonly<{
  doc: string | null;
  system: string;
  id: string;
  source: string | null;
  target: string;
  sourceLanguage: string | null;
  targetLanguage: string | null;
  marks: readonly HumanMark[] | null;
}>;

const mark = z.object({
  category: z.string(),
  side: z.enum(["source", "target"]).optional(),
  start: z.number().nullish(),
  end: z.number().nullish(),
  text: z.string().nullish(),
});

const line = z.object({
  doc: z.string().optional(),
  system: z.string().optional(),
  docSegId: z.union([z.number(), z.string()]).optional(),
  i: z.number().optional(),
  lp: z.string().optional(),
  source: z.string().optional(),
  target: z.string().optional(),
  pe: z.string().optional(),
  errors: z.array(mark).optional(),
});

/** Rows of JSON Lines: doc, system, docSegId, source, target, errors; or post-edits with lp, source, pe. */
export function evaluationRows(text: string, file: string): Row[] {
  return text.split("\n").flatMap((json, at) => {
    if (json.trim() === "") return [];
    const row = line.parse(JSON.parse(json));
    const target = row.target ?? row.pe;
    if (target === undefined) throw new Error(`${file}:${at + 1}: a row needs "target" or "pe".`);
    const [sourceLanguage, targetLanguage] = languagesOf(row.lp ?? row.doc?.split(":").at(-1) ?? "");
    const id = String(row.docSegId ?? row.i ?? at + 1);
    const marks = row.errors?.flatMap((found) => {
      const { category, side = "target" } = found;
      if (typeof found.start !== "number" || typeof found.end !== "number") return [];
      const told = side === "target" ? target : (row.source ?? "");
      return [{ segmentId: id, category, side, ...inUnits(told, found.start, found.end, found.text ?? null) }];
    });
    return [
      {
        doc: row.doc ?? null,
        system: row.system ?? "",
        id,
        source: row.source ?? null,
        target,
        sourceLanguage,
        targetLanguage,
        marks: marks ?? null,
      },
    ];
  });
}

/** "zh-en" → zh, en. */
function languagesOf(pair: string): [string | null, string | null] {
  const [, source = null, target = null] = pair.match(/^([a-z]{2,3})-([a-z]{2,3})$/u) ?? [];
  return [source, target];
}

/** Offsets some files count in code points; the quoted words tell. */
function inUnits(text: string, start: number, end: number, quote: string | null): { start: number; end: number } {
  if (quote === null || text.slice(start, end) === quote) return { start, end };
  const units = (points: number) => Array.from(text).slice(0, points).join("").length;
  const moved = { start: units(start), end: units(end) };
  return text.slice(moved.start, moved.end) === quote ? moved : { start, end };
}

const biomedical = z.array(
  z.object({
    source: z.string(),
    target: z.string(),
    SEG_ID: z.coerce.string(),
    DOC_ID: z.string(),
    MT_Engine: z.string(),
    source_locale: z.string(),
    target_locale: z.string(),
    target_errors: z.array(
      z.object({
        startIndex: z.number(),
        endIndex: z.number(),
        error_category: z.string(),
        error_subcategory: z.string().nullish(),
      }),
    ),
  }),
);

/** Rows of the biomedical lists; their last index is inclusive. */
export function biomedicalRows(text: string): Row[] {
  return biomedical.parse(JSON.parse(text)).map((row, at) => ({
    doc: row.DOC_ID,
    system: row.MT_Engine,
    // Segment numbers come again when two people read a document.
    id: `${row.SEG_ID}#${at + 1}`,
    source: row.source,
    target: row.target,
    sourceLanguage: row.source_locale.slice(0, 2),
    targetLanguage: row.target_locale.slice(0, 2),
    marks: row.target_errors.map(({ error_category, error_subcategory, startIndex, endIndex }) => ({
      segmentId: `${row.SEG_ID}#${at + 1}`,
      category: error_subcategory ? `${error_category}/${error_subcategory}` : error_category,
      side: "target" as const,
      start: startIndex,
      end: endIndex + 1,
    })),
  }));
}

/** Rows of "document, sentence" without quoting. */
export function tableRows(text: string, language: string | null): Row[] {
  const counts = new Map<string, number>();
  return text.split("\n").flatMap((row) => {
    const [doc = "", target] = row.replace(/\r$/u, "").split("\t");
    if (target === undefined || target.trim() === "") return [];
    const id = (counts.get(doc) ?? 0) + 1;
    counts.set(doc, id);
    return [
      {
        doc,
        system: "",
        id: String(id),
        source: null,
        target,
        sourceLanguage: null,
        targetLanguage: language,
        marks: null,
      },
    ];
  });
}
