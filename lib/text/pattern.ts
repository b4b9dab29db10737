import { RE2JS, RE2JSException, RE2JSSyntaxException } from "re2js";
import { type Finder, longestQuery, type Match } from "./find";

export const patternFaults = [
  "tooLong",
  "tooLarge",
  "unclosedGroup",
  "unopenedGroup",
  "unclosedClass",
  "badRange",
  "badRepeat",
  "nothingToRepeat",
  "badEscape",
  "lookaround",
  "badName",
  "other",
] as const;

/** What is wrong with a pattern, and which words of it (UTF-16 offset; null where it is the whole). */
export type PatternFault = Readonly<{ code: (typeof patternFaults)[number]; at: number | null; words: string }>;

/** A pattern's groups, for what is put in its place. */
export type Groups = Readonly<{ count: number; names: readonly string[] }>;

export type ReadPattern =
  | Readonly<{ kind: "ready"; finder: Finder; groups: Groups }>
  | Readonly<{ kind: "fault"; fault: PatternFault }>;

/** Instructions of a compiled pattern; a text is looked through in instructions × length at most. */
const largestProgram = 2_000;

/**
 * Reads a regular expression in RE2's syntax, which has no back references and no look-around, and so is looked for in
 * time proportional to the text, whatever the pattern (https://github.com/google/re2/wiki/Syntax).
 */
export function readPattern(pattern: string, caseSensitive: boolean): ReadPattern {
  if (pattern.length > longestQuery) return faulty("tooLong", null, "");
  try {
    const compiled = RE2JS.compile(pattern, caseSensitive ? 0 : RE2JS.CASE_INSENSITIVE);
    const size = compiled.programSize();
    if (size > largestProgram) return faulty("tooLarge", null, "");
    const groups = { count: compiled.groupCount(), names: Object.keys(compiled.namedGroups()) };
    const finder = {
      effort: (text: string) => size * text.length,
      matches: (text: string) => matchesOf(compiled, text),
    };
    return { kind: "ready", finder, groups };
  } catch (error) {
    if (error instanceof RE2JSSyntaxException) return explained(pattern, error.getDescription(), error.getPattern());
    if (error instanceof RE2JSException) return faulty("other", null, "");
    throw error;
  }
}

function* matchesOf(compiled: RE2JS, text: string): Generator<Match> {
  const matcher = compiled.matcher(text);
  const names = Object.entries(compiled.namedGroups());
  while (matcher.find()) {
    const groups = Array.from({ length: compiled.groupCount() + 1 }, (_, at) => matcher.group(at));
    yield {
      start: matcher.start(),
      end: matcher.end(),
      groups,
      names: Object.fromEntries(names.map(([name, at]) => [name, groups[at] ?? null])),
    };
  }
}

/** RE2's own words for what is wrong. */
const codes: Readonly<Record<string, PatternFault["code"]>> = {
  "missing closing )": "unclosedGroup",
  "unexpected )": "unopenedGroup",
  "missing closing ]": "unclosedClass",
  "invalid character class range": "badRange",
  "invalid repeat count": "badRepeat",
  "invalid nested repetition operator": "badRepeat",
  "bad repetition operator": "badRepeat",
  "missing argument to repetition operator": "nothingToRepeat",
  "invalid escape sequence": "badEscape",
  "trailing backslash at end of expression": "badEscape",
  "invalid or unsupported Perl syntax": "lookaround",
  "invalid named capture": "badName",
  "duplicate capture group name": "badName",
  "expression too large": "tooLarge",
};

function explained(pattern: string, description: string, input: string | null): ReadPattern {
  const code = codes[description] ?? "other";
  if (code === "unclosedGroup" || code === "unopenedGroup") {
    const at = loneParenthesis(pattern, code);
    return faulty(code, at, at === null ? "" : pattern.charAt(at));
  }
  if (description.startsWith("trailing")) return faulty(code, pattern.length - 1, "\\");
  // The engine hands over the rest of the pattern from there on for some faults: its beginning says enough.
  const look = /^\(\?<?[=!]/.exec(input ?? "");
  const words = look?.[0] ?? input ?? "";
  const at = words === "" ? -1 : pattern.lastIndexOf(input ?? "");
  return faulty(look ? "lookaround" : code, at < 0 ? null : at, words.slice(0, 40));
}

/** The bracket without its other half, those that are escaped or in a class left out. */
function loneParenthesis(pattern: string, code: "unclosedGroup" | "unopenedGroup"): number | null {
  const open: number[] = [];
  for (const { 0: sign, index } of pattern.matchAll(/\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()]/gsu)) {
    if (sign === "(") open.push(index);
    else if (sign === ")" && open.pop() === undefined && code === "unopenedGroup") return index;
  }
  return open.at(-1) ?? null;
}

function faulty(code: PatternFault["code"], at: number | null, words: string): ReadPattern {
  return { kind: "fault", fault: { code, at, words } };
}
