import { z } from "zod";
import { countEffort, effortOf } from "#lib/quality/effort/effort";
import { countEdits, editRate } from "#lib/quality/effort/translation-edit-rate";
import { splitAtSpace } from "#lib/quality/effort/white-space";

/** What sacreBLEU says of a pair, by the names of the file: HTER (0–1), TER with and without case, BLEU, chrF2. */
export const effortMetrics = ["hter", "ter", "ter_ci", "bleu", "chrf"] as const;
export type EffortMetric = (typeof effortMetrics)[number];
export type EffortValues = Readonly<Partial<Record<EffortMetric, number>>>;

export type PostEditedFile = Readonly<{
  file: string;
  kind: "post-edits";
  pairs: readonly Readonly<{ machine: string; corrected: string; published: EffortValues }>[];
}>;

const metric = z.number().optional();
const pairLine = z.object({
  mt: z.string(),
  pe: z.string(),
  hter: metric,
  ter: metric,
  ter_ci: metric,
  bleu: metric,
  chrf: metric,
});

/** JSON Lines with `mt`, `pe` and sacreBLEU's values. */
export function postEditedFile(file: string, lines: readonly string[]): PostEditedFile {
  const pairs = lines.map((line, at) => {
    const row = pairLine.safeParse(JSON.parse(line));
    if (!row.success) throw new Error(`${file}:${at + 1}: ${z.prettifyError(row.error)}`);
    const { mt, pe, ...values } = row.data;
    const published = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
    return { machine: mt, corrected: pe, published };
  });
  return { file, kind: "post-edits", pairs };
}

/** What an editor's save is measured by: everything but the case-sensitive TER. */
export function effortValues(machine: string, corrected: string): EffortValues {
  const count = countEffort(machine, corrected);
  const effort = count && effortOf([count]);
  if (!effort) return {};
  return {
    hter: effort.humanEditRate,
    ter_ci: effort.editRate * 100,
    bleu: effort.bleu,
    chrf: effort.characterFScore,
  };
}

export function casedEditRate(machine: string, corrected: string): number {
  return editRate([countEdits(splitAtSpace(machine), splitAtSpace(corrected))]) * 100;
}
