import { readFileSync } from "node:fs";
import { type PostEditedFile, postEditedFile } from "./scores-effort";
import { marotFile, type RatedFile, ratingsFile, scoresFileFor, segmentsFile } from "./scores-wmt";

export type ScoredFile = RatedFile | PostEditedFile;

/** Reads files with published values. What they are is told by their first line, not by their name. */
export function readScored(files: readonly string[]): ScoredFile[] {
  const read = files.map((file) => ({ file, lines: readFileSync(file, "utf8").split(/\r?\n/).filter(Boolean) }));
  const averages = read.filter(({ lines }) => isAverages(lines[0] ?? "")).map(({ file }) => file);
  const scored = read.flatMap(({ file, lines }) =>
    averages.includes(file) ? [] : [scoredFile(file, lines, averages)],
  );
  const used = scored.flatMap(({ file, kind }) => (kind === "wmt-ratings" ? [scoresFileFor(file, averages)] : []));
  const alone = averages.filter((file) => !used.includes(file));
  return [...scored, ...readAlone(alone)];
}

/** Averages that were given without their ratings, which then stand beside them. */
function readAlone(averages: readonly string[]): ScoredFile[] {
  return averages.map((file) => {
    const ratings = file.replace(/\.avg_seg_scores\.tsv$/, ".tsv");
    if (ratings === file) throw new Error(`${file} has averages only, and no ratings were given.`);
    return ratingsFile(ratings, readFileSync(ratings, "utf8").split(/\r?\n/).filter(Boolean), file);
  });
}

function scoredFile(file: string, lines: readonly string[], averages: readonly string[]): ScoredFile {
  const first = lines[0] ?? "";
  if (first.startsWith("{")) {
    const row: unknown = JSON.parse(first);
    const has = (name: string) => typeof row === "object" && row !== null && name in row;
    if (has("mqm") && has("errors")) return segmentsFile(file, lines);
    if (has("mt") && has("pe")) return postEditedFile(file, lines);
  }
  const columns = first.split("\t");
  const has = (...names: string[]) => names.every((name) => columns.includes(name));
  if (has("system", "docSegId", "rater", "category", "severity", "metadata")) return marotFile(file, lines);
  if (has("system", "seg_id", "rater", "category", "severity")) {
    return ratingsFile(file, lines, scoresFileFor(file, averages));
  }
  throw new Error(`${file}: no segments with "mqm", no post-edits, and no table of ratings.`);
}

function isAverages(header: string): boolean {
  return /^system\s+\S*score\S*\s+seg_id$/.test(header);
}
