import type { z } from "zod";
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
  return body
    .split("\n")
    .map((row, index) => ({ row: row.trim(), line: index + 1 }))
    .filter(({ row }) => row !== "")
    .map(({ row, line }) => ({ value: parseJson(row, line), line, path: "" }));
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

/** Refuses JSON that nests deeper than any file of ours: parsing ten megabytes of brackets takes seconds. */
export function refuseDepth(text: string, line: number): void {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (isText && sign === "\\") at += 1;
    else if (sign === '"') isText = !isText;
    else if (!isText && (sign === "[" || sign === "{")) depth += 1;
    else if (!isText && (sign === "]" || sign === "}")) depth -= 1;
    if (depth > deepest) {
      throw new Problem("invalid", "annotationJson", { line, why: `more than ${deepest} levels` });
    }
  }
}

function parseJson(text: string, line: number | null): unknown {
  refuseDepth(text, line ?? 1);
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const why = error.message.slice(0, 200);
    throw new Problem("invalid", "annotationJson", { line: line ?? lineOf(text, error.message), why });
  }
}

/** The line that the engine's message names by its position; the first where it names none. */
function lineOf(text: string, message: string): number {
  const at = Number(/position (\d+)/.exec(message)?.[1] ?? 0);
  return text.slice(0, at).split("\n").length;
}

function step(part: PropertyKey): string {
  return typeof part === "number" ? `[${part}]` : `.${String(part)}`;
}
