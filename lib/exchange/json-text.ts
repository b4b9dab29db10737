import { z } from "zod";
import { Problem } from "#lib/problem";

/** A value of a JSON file and where it stands: its line where each line is one value (JSONL), else its path. */
export type JsonItem = Readonly<{ value: unknown; line: number | null; path: string }>;

/**
 * The items of a JSON list, or the values of JSON lines (JSONL); a single object is a list of one. Throws
 * `Problem("invalid")` with the line for what is no JSON.
 */
export function jsonItems(text: string): JsonItem[] {
  const body = text.replace(/^\ufeff/, "");
  if (!isOneValue(body)) return jsonLines(body);
  const value = parseJson(body, null);
  if (!Array.isArray(value)) return [{ value, line: null, path: "" }];
  return value.map((item, index) => ({ value: item, line: null, path: `[${index}]` }));
}

/** What people say of one segment. */
const mostInList = 10_000;

/** A list of values of one shape, each looked at only when there are not too many. */
export function listOf<Schema extends z.ZodType>(schema: Schema) {
  return z.array(z.unknown()).max(mostInList).pipe(z.array(schema));
}

/** An item in the shape it must have; throws `Problem("invalid")` that names the field which is not so. */
export function itemOf<Schema extends z.ZodType>(schema: Schema, { value, line, path }: JsonItem): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = `${path}${(issue?.path ?? []).map(step).join("")}` || "JSON";
  const why = issue?.message ?? "";
  throw new Problem("invalid", line === null ? "annotationField" : "annotationFieldLine", {
    line: line ?? 0,
    field,
    why,
  });
}

function jsonLines(body: string): JsonItem[] {
  const rows = body
    .split("\n")
    .map((row, index) => ({ row: row.trim(), line: index + 1 }))
    .filter(({ row }) => row !== "");
  const beyond = rows[mostLines];
  if (beyond) throw new Problem("invalid", "tableTooLarge", { line: beyond.line, most: mostLines });
  return rows.map(({ row, line }) => ({ value: parseJson(row, line), line, path: "" }));
}

/** JSONL has a whole value in its first line and something in a later one. */
function isOneValue(body: string): boolean {
  const start = body.trimStart();
  if (!start.startsWith("{")) return true;
  const end = start.indexOf("\n");
  if (end < 0 || start.slice(end).trim() === "") return true;
  return !start.slice(0, end).trimEnd().endsWith("}");
}

/** Published files nest five deep. */
const deepest = 64;
/** The largest published evaluation has 5,000 in a megabyte. */
const mostValues = 500_000;
/** Segments of a file, one a line. */
const mostLines = 100_000;

/**
 * Refuses JSON that nests deeper or holds more values than any file of ours: parsing ten megabytes of brackets and
 * commas takes seconds, and hundreds of megabytes.
 */
export function refuseExcess(text: string, line: number): void {
  const refuse = (why: string) => new Problem("invalid", "annotationJson", { line, why });
  let [depth, values] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (sign === '"') at = endOfString(text, at);
    else if (sign === ",") values += 1;
    else depth += levels[sign] ?? 0;
    if (depth > deepest) throw refuse(`more than ${deepest} levels`);
    if (values >= mostValues) throw refuse(`more than ${mostValues} values`);
  }
}

const levels: Readonly<Record<string, number>> = { "[": 1, "{": 1, "]": -1, "}": -1 };

/** Where the string that opens at `at` closes; the end of the text where it does not. */
function endOfString(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && text[end] !== '"') end += text[end] === "\\" ? 2 : 1;
  return end;
}

function parseJson(text: string, line: number | null): unknown {
  refuseExcess(text, line ?? 1);
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const why = error.message.slice(0, 200);
    throw new Problem("invalid", "annotationJson", { line: line ?? lineOf(text, error.message), why });
  }
}

/** The line that the engine's message names by its position; the last where the text ends early, else the first. */
function lineOf(text: string, message: string): number {
  const at = Number(/position (\d+)/.exec(message)?.[1] ?? (/end of JSON/i.test(message) ? text.length : 0));
  return text.slice(0, at).split("\n").length;
}

function step(part: PropertyKey): string {
  return typeof part === "number" ? `[${part}]` : `.${String(part)}`;
}
