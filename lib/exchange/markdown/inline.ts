import { settledMarks } from "#lib/exchange/settled-marks";
import type { Mark, MarkedText } from "#lib/text/mark";

/** A sign that opens or closes formatting, or a stretch of text. */
type Token = Readonly<{ kind: "open" | "close" | "text"; written: string }>;

const signs = { bold: "**", italic: "_" } as const;

/**
 * A marked text as one line of CommonMark that reads back as itself, at the start of a block too. Formatting nests;
 * where two marks cross, the inner one is closed and opened again.
 */
export function inlineMarkdown(marked: MarkedText): string {
  const tokens = tokensOf(marked);
  const line = tokens
    .map((token, index) => (token.kind === "text" ? escapedRun(tokens, index, token.written) : token.written))
    .join("");
  return escapedEnds(line);
}

function tokensOf({ text, marks: loose }: MarkedText): Token[] {
  const marks = settledMarks({ text, marks: loose });
  const places = new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])]);
  const edges = [...places].sort((a, b) => a - b);
  const tokens: Token[] = [];
  const open: Mark[] = [];
  edges.forEach((at, index) => {
    closeAt(at, open, tokens);
    openAt(at, marks, open, tokens);
    const run = text.slice(at, edges[index + 1] ?? at);
    if (run !== "") tokens.push({ kind: "text", written: run });
  });
  return tokens;
}

/** Closes what ends here, and for the moment what was opened within it. */
function closeAt(at: number, open: Mark[], tokens: Token[]): void {
  const first = open.findIndex(({ end }) => end <= at);
  if (first < 0) return;
  const closed = open.splice(first);
  for (const mark of closed.toReversed()) tokens.push({ kind: "close", written: closing(mark) });
  for (const mark of closed.filter(({ end }) => end > at)) {
    open.push(mark);
    tokens.push({ kind: "open", written: opening(mark) });
  }
}

/** Opens what starts here, the longest first. */
function openAt(at: number, marks: readonly Mark[], open: Mark[], tokens: Token[]): void {
  for (const mark of marks.filter(({ start }) => start === at).sort((a, b) => b.end - a.end)) {
    open.push(mark);
    tokens.push({ kind: "open", written: opening(mark) });
  }
}

function opening({ kind }: Mark): string {
  return kind === "link" ? "[" : signs[kind];
}

function closing({ kind, href = "" }: Mark): string {
  return kind === "link" ? `](<${href.replace(/[\\<>]|&(?=#?\w+;)/gu, "\\$&")}>)` : signs[kind];
}

function escapedRun(tokens: readonly Token[], index: number, text: string): string {
  const letters = Array.from(text);
  const last = letters.length - 1;
  return letters
    .map((letter, at) => {
      const isReference =
        (at === 0 && isReferenceNeeded(letter, tokens[index - 1], tokens[index - 2], "close")) ||
        (at === last && isReferenceNeeded(letter, tokens[index + 1], tokens[index + 2], "open"));
      const isBeforeSign = at === last && tokens[index + 1] !== undefined;
      return isReference ? reference(letter) : escaped(letter, letters[at + 1] ?? "", isBeforeSign);
    })
    .join("");
}

/** Every letter that CommonMark could read as more than itself, seen with the next one of its run. */
function escaped(letter: string, next: string, isBeforeSign: boolean): string {
  const isMore =
    /[\\`*_[\]~]/.test(letter) ||
    (letter === "!" && isBeforeSign) ||
    (letter === "<" && /[\p{L}/!?]/u.test(next)) ||
    (letter === "&" && /[\p{L}#]/u.test(next));
  return isMore ? `\\${letter}` : letter;
}

/**
 * Whether a letter beside a sign must be written as a character reference. A sign opens or closes only where white
 * space is outside of it, not inside; and a letter outside of it hides it when a punctuation mark is inside
 * (CommonMark 0.31, 6.2), or always for "_". `outer`: the kind of a sign that has this letter outside.
 */
function isReferenceNeeded(
  letter: string,
  sign: Token | undefined,
  inner: Token | undefined,
  outer: "open" | "close",
): boolean {
  if (!sign || (sign.written !== "**" && sign.written !== "_")) return false;
  if (sign.kind !== outer) return /\s/u.test(letter);
  if (/\s/u.test(letter) || (letter.length === 1 && /[\p{P}\p{S}]/u.test(letter))) return false;
  const within = inner?.kind === "text" ? Array.from(inner.written) : [];
  const edge = within.at(outer === "open" ? 0 : -1) ?? "";
  // A single letter may itself have become a reference, which ends in punctuation.
  return sign.written === "_" || within.length < 2 || !/[\p{L}\p{N}]/u.test(edge);
}

function reference(letter: string): string {
  return `&#x${(letter.codePointAt(0) ?? 0xfffd).toString(16).toUpperCase()};`;
}

/** What would begin a list, a heading, a quotation or a rule at the start of a line, or end a heading. */
function escapedEnds(line: string): string {
  return line
    .replace(/#+$/u, (run) => "\\#".repeat(run.length))
    .replace(/^(\d{1,9})([.)])/u, "$1\\$2")
    .replace(/^[-+=#>]/u, "\\$&");
}
