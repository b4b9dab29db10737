/** Files of annotations read by our readers: how many spans there are, what could be verified, how long it took. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type AnnotatedTranslation, annotationsOf, type SpanFault } from "#lib/exchange/annotated-translation";
import { readMarot } from "#lib/exchange/marot/read";
import { writeMarot } from "#lib/exchange/marot/write";
import { type AnnotationFormat, readAnnotations } from "#lib/exchange/read-annotations";
import { Problem } from "#lib/problem";
import { printTable } from "./findings-print";

type Outcome = Readonly<{
  file: string;
  format: AnnotationFormat;
  documents: number;
  segments: number;
  annotations: number;
  /** Spans that the file states: those verified, and those that do not match. */
  spans: number;
  verified: number;
  notMatching: number;
  faults: Readonly<Partial<Record<SpanFault, number>>>;
  unknownLabels: AnnotatedTranslation["unknownLabels"];
  /** Written as Marot and read again: how many annotations are the same. */
  roundTrip: number;
  milliseconds: number;
  /** Of the whole process so far. */
  peakMemoryMb: number;
  unverified?: AnnotatedTranslation["unverified"];
}>;

const shared = fileURLToPath(new URL("../../shared/data/", import.meta.url));
const folders = ["bio-mqm-fr-en", "wmt23-news-mqm", "ted-mqm"];

const args = process.argv.slice(2);
const unknown = args.find((arg) => arg.startsWith("--") && !["--json", "--list"].includes(arg));
if (unknown) throw new Error(`There is no ${unknown}. There are: --json --list (every span that does not match)`);
const given = args.filter((arg) => !arg.startsWith("--"));
const outcomes = (given.length > 0 ? given : usualFiles()).flatMap(measuredOrTold);
if (args.includes("--json")) {
  process.stdout.write(`${JSON.stringify(outcomes.length === 1 ? outcomes[0] : { outcomes }, null, 1)}\n`);
} else print();

function usualFiles(): string[] {
  return folders.flatMap((folder) => {
    if (!existsSync(shared + folder)) {
      console.error(`Skipped: ${folder} is not there.`);
      return [];
    }
    const names = readdirSync(shared + folder).filter((name) => /\.(?:json|jsonl|tsv)$/.test(name));
    return names.filter((name) => !name.includes("avg_seg_scores")).map((name) => `${shared}${folder}/${name}`);
  });
}

/** A file that is no annotated translation is told, and the others are measured. */
function measuredOrTold(file: string): Outcome[] {
  try {
    return [measured(file)];
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(`Not read: ${file}: ${error.message} ${JSON.stringify(error.values)}`);
    process.exitCode = 1;
    return [];
  }
}

function measured(file: string): Outcome {
  const text = readFileSync(file, "utf8");
  const began = performance.now();
  const read = readAnnotations(text);
  const milliseconds = Math.round(performance.now() - began);
  const annotations = [...annotationsOf(read)];
  const verified = annotations.reduce((sum, { annotation }) => sum + annotation.places.length, 0);
  const faults: Partial<Record<SpanFault, number>> = {};
  for (const { fault } of read.unverified) faults[fault] = (faults[fault] ?? 0) + 1;
  const notMatching = read.unverified.length;
  return {
    file,
    format: read.format,
    documents: read.documents.length,
    segments: read.documents.reduce((sum, { segments }) => sum + segments.length, 0),
    annotations: annotations.length,
    spans: verified + notMatching,
    verified,
    notMatching,
    faults,
    unknownLabels: read.unknownLabels,
    roundTrip: sameAfterMarot(read),
    milliseconds,
    peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
    ...(args.includes("--list") && { unverified: read.unverified }),
  };
}

/** How many annotations say the same, of the same words, when they went out as Marot and came back. */
function sameAfterMarot(translation: AnnotatedTranslation): number {
  const [out, back] = [translation, readMarot(writeMarot(translation))].map((one) =>
    [...annotationsOf(one)].map(({ document, segment, rating, annotation }) => {
      const { category, severity, places, isOmission, comment } = annotation;
      const where = [document.name, document.system, segment.id, rating.rater];
      return JSON.stringify([where, category, severity, places, isOmission, comment]);
    }),
  );
  return (out ?? []).filter((one, index) => one === back?.[index]).length;
}

function print(): void {
  const heads = ["", "segments", "annotations", "spans", "verified", "not matching", "round trip", "ms", "peak MB"];
  const rows = outcomes.map((one) => [
    `${one.format}  ${one.file}`,
    ...[one.segments, one.annotations, one.spans, one.verified, one.notMatching].map(String),
    ...[one.roundTrip, one.milliseconds, one.peakMemoryMb].map(String),
  ]);
  printTable([heads, ...rows]);
  for (const { file, unverified = [] } of outcomes) {
    for (const { line, field, fault, stated, quote, found } of unverified) {
      const place = line === null ? field : `${line} ${field}`;
      console.log(`${file}:${place}: ${fault}: ${JSON.stringify({ stated, quote, found })}`);
    }
  }
  console.log("\nround trip   annotations that are the same after they went out as Marot TSV and came back in");
}
