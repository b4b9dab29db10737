import type { Range } from "#lib/text/range";
import { type BodyName, bodiesIn } from "./body-names";
import type { SegmentReading } from "./segment-reading";

/** A capitalised word in running text, with the capitalised words beside it. */
export type NameToken = Range &
  Readonly<{
    text: string;
    /** The name word right before and after, one space between. */
    before: string | null;
    after: string | null;
    /** The title before it: "Prime Minister". */
    title: string | null;
    /** It may have its capital from the start of a sentence alone. */
    isStart: boolean;
  }>;

export type NameNote = Readonly<{
  tokens: readonly NameToken[];
  bodies: readonly BodyName[];
  source: ReadonlySet<string>;
}>;

const read: ReadonlySet<string> = new Set(["en", "fr", "es", "de"]);

/** More capitals than this in one sentence make it a list. */
const mostTokens = 80;

const tokenPattern =
  /(?<![\p{L}\p{M}\p{N}@#/_])(?:(?:[AaEe]l|[AaEe]sh|[Aa]s|[Aa]n|[Aa]r)[-‑])?\p{Lu}[\p{L}\p{M}]*(?:[-‑]\p{Lu}?[\p{L}\p{M}]+)*/gu;

const titlePattern =
  /(?:^|[\s“"«(])((?:vice[- ])?president|(?:deputy )?prime minister|foreign minister|defen[cs]e minister|interior minister|finance minister|chancellor|king|queen|emir|sultan|pope|président|premier ministre|ministre des affaires étrangères|chancelier|roi|presidente|primer ministro|canciller|rey)\s$/iu;

/** Names in a sentence; null where there are none, or where the language writes too much with a capital to say. */
export function namesIn(reading: SegmentReading): NameNote | null {
  const language = reading.language.toLowerCase().split("-")[0] ?? "";
  const { text } = reading;
  if (!read.has(language) || !/\p{Lu}\p{Ll}/u.test(text)) return null;
  const found = Array.from(text.matchAll(tokenPattern)).filter(
    ({ 0: word }) => word.length > 2 && /\p{Ll}/u.test(word),
  );
  if (found.length === 0 || found.length > mostTokens) return null;
  const ranges = found.map(({ 0: word, index }) => ({ text: word, start: index, end: index + word.length }));
  const starts = ranges.map(({ start }) => isSentenceStart(text, start));
  const tokens = ranges.map((range, at): NameToken => {
    const left = ranges[at - 1];
    const right = ranges[at + 1];
    const isBeside = left !== undefined && isOneSpace(text.slice(left.end, range.start));
    return {
      ...range,
      // "Then Berg": what starts a sentence may be any word.
      before: isBeside && !starts[at - 1] ? left.text : null,
      after: right && isOneSpace(text.slice(range.end, right.start)) ? right.text : null,
      title: titleBefore(text, range.start) ?? (isBeside ? titleBefore(text, left.start) : null),
      isStart: starts[at] ?? false,
    };
  });
  const source = new Set(reading.source?.match(tokenPattern) ?? []);
  return { tokens, bodies: bodiesIn(reading), source };
}

function isSentenceStart(text: string, at: number): boolean {
  return !/[\p{L}\p{N},;)]["”»’]?\s(?:["“«‘(]\s?)?$/u.test(text.slice(Math.max(0, at - 6), at));
}

function titleBefore(text: string, at: number): string | null {
  return (
    text
      .slice(Math.max(0, at - 40), at)
      .match(titlePattern)?.[1]
      ?.toLowerCase() ?? null
  );
}

function isOneSpace(between: string): boolean {
  return between === " " || between === "\u00a0";
}
