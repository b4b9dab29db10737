import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { type WmtRating, type WmtRules, wmtNewsRules, wmtTedRules } from "#lib/quality/wmt-score";

/** Segments as people rated them, with the score that was published; `unmatched` values belong to nothing rated. */
export type RatedFile = Readonly<{
  file: string;
  kind: "wmt-segments" | "wmt-marot" | "wmt-ratings";
  rules: WmtRules;
  segments: readonly Readonly<{ ratings: readonly WmtRating[]; published: number }>[];
  unmatched: Readonly<{ values: number; systems: readonly string[] }>;
}>;

const none = { values: 0, systems: [] };

const rating = z.object({ rater: z.string(), category: z.string(), severity: z.string() });
const segmentLine = z.object({ mqm: z.number(), errors: z.array(rating) });

/** JSON Lines with `mqm` and `errors`. */
export function segmentsFile(file: string, lines: readonly string[]): RatedFile {
  const segments = lines.map((line, at) => {
    const row = segmentLine.safeParse(JSON.parse(line));
    if (!row.success) throw new Error(`${file}:${at + 1}: ${z.prettifyError(row.error)}`);
    return { ratings: row.data.errors, published: row.data.mqm };
  });
  return { file, kind: "wmt-segments", rules: wmtNewsRules, segments, unmatched: none };
}

const metadata = z.object({ segment: z.object({ metrics: z.object({ MQM: z.number() }) }) });

/** Marot's table: the last column is JSON, and has the published score in each segment's first row. */
export function marotFile(file: string, lines: readonly string[]): RatedFile {
  const segments = new Map<string, { ratings: WmtRating[]; published: number | null }>();
  for (const row of tableOf(lines)) {
    const key = [row.get("system"), row.get("doc"), row.get("docSegId")].join("\t");
    const segment = segments.get(key) ?? { ratings: [], published: null };
    segments.set(key, segment);
    segment.ratings.push(ratingOf(row));
    const told = metadata.safeParse(JSON.parse(row.get("metadata") || "{}"));
    if (told.success) segment.published = told.data.segment.metrics.MQM;
  }
  const scored = Array.from(segments.values(), ({ ratings, published }) =>
    published === null ? [] : [{ ratings, published }],
  ).flat();
  return { file, kind: "wmt-marot", rules: wmtNewsRules, segments: scored, unmatched: none };
}

/** A table of ratings and, in another file, the average per system and segment, negative for errors. */
export function ratingsFile(file: string, lines: readonly string[], scoresFile: string): RatedFile {
  const ratings = new Map<string, WmtRating[]>();
  for (const row of tableOf(lines)) {
    const key = `${row.get("system")} ${row.get("seg_id")}`;
    const known = ratings.get(key);
    if (known) known.push(ratingOf(row));
    else ratings.set(key, [ratingOf(row)]);
  }
  const rows = readFileSync(scoresFile, "utf8").split(/\r?\n/).filter(Boolean);
  const segments: { ratings: WmtRating[]; published: number }[] = [];
  const others: string[] = [];
  for (const row of rows.slice(1)) {
    const [system = "", score = "", segment = ""] = row.split(/\s+/);
    if (score === "None") continue;
    const published = Math.abs(Number(score));
    if (Number.isNaN(published)) throw new Error(`${scoresFile}: "${row}" has no score.`);
    const rated = ratings.get(`${system} ${segment}`);
    if (rated) segments.push({ ratings: rated, published });
    else others.push(system);
  }
  const unmatched = { values: others.length, systems: [...new Set(others)] };
  return { file, kind: "wmt-ratings", rules: wmtTedRules, segments, unmatched };
}

/** The file of averages that belongs to a file of ratings: given with it, or beside it. */
export function scoresFileFor(file: string, given: readonly string[]): string {
  const beside = file.replace(/\.tsv$/, ".avg_seg_scores.tsv");
  const found = given.includes(beside) || existsSync(beside) ? beside : given[0];
  if (found === undefined) throw new Error(`${file} needs its published averages beside it: ${beside}`);
  return found;
}

type Row = ReadonlyMap<string, string>;

/** Rows by their header, cut at tabs; a quotation mark is just a character here. */
function tableOf(lines: readonly string[]): Row[] {
  const names = (lines[0] ?? "").split("\t");
  return lines.slice(1).map((line) => new Map(line.split("\t").map((cell, at) => [names[at] ?? String(at), cell])));
}

function ratingOf(row: Row): WmtRating {
  return rating.parse({ rater: row.get("rater"), category: row.get("category"), severity: row.get("severity") });
}
