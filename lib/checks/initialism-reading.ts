import type { Range } from "#lib/text/range";
import { abbreviatedBy, initialsOf, nameBefore } from "./long-form";
import type { SegmentReading } from "./segment-reading";

/** A short form as it stands, with the letters it is known by: "U.N." is UN. */
export type ShortForm = Range & Readonly<{ letters: string }>;

/** A long form and the short form that stands in brackets beside it, or the other way round. */
export type Introduction = Readonly<{
  short: ShortForm;
  long: Range & Readonly<{ text: string }>;
  /** Whether the letters of the short form are found in the long one. */
  isMatch: boolean;
}>;

export type InitialismNote = Readonly<{
  shorts: readonly ShortForm[];
  introductions: readonly Introduction[];
  /** Initials of the names that stand here without a short form. */
  names: readonly Readonly<{ initials: string; text: string }>[];
  /** Short forms of the source sentence. */
  source: ReadonlySet<string>;
}>;

/** More short forms than this in one sentence make it a list. */
const mostShorts = 40;

const known: ReadonlySet<string> = new Set(["en", "fr", "es", "de"]);

const shortPattern =
  /(?<![\p{L}\p{M}\p{N}.@#_/&$€'’+-])(?:(?:\p{Lu}\.){2,6}|\p{Lu}{2,6})(?![\p{Lu}\p{N}_@/&+]|\.\p{L}|-\p{N}|\p{Ll}{2}|\p{Ll}(?<!s)|[’']\p{L}{2})/gu;

/** Numerals, hours, zones and what is shouted are no initialisms. */
const otherThings =
  /^(?:[IVXLCDM]+|AM|PM|GMT|UTC|CET|EST|OK|TV|VS|PS|AD|BC|CE|BCE|NB|II|NOT|AND|THE|BUT|ALL|NO|YES|NEW|LIVE|WATCH|READ|MORE|PHOTO|VIDEO|UPDATE)$/u;

/** Initialisms of one sentence; null where there are none, or where the capitals say nothing. */
export function initialismsIn(reading: SegmentReading): InitialismNote | null {
  const language = reading.language.toLowerCase().split("-")[0] ?? "";
  const { text } = reading;
  if (!known.has(language) || !/\p{Lu}/u.test(text) || isShouted(text)) return null;
  const shorts = shortFormsIn(text);
  const names = namesIn(text);
  if ((shorts.length === 0 && names.length === 0) || shorts.length > mostShorts) return null;
  const source = new Set(
    reading.source && shorts.length > 0 ? shortFormsIn(reading.source).map(({ letters }) => letters) : [],
  );
  return { shorts, introductions: introductionsIn(text, shorts, language), names, source };
}

/** Whether capitals are the way of this line rather than of its initialisms. */
function isShouted(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  return capitals > small;
}

function shortFormsIn(text: string): ShortForm[] {
  return Array.from(text.matchAll(shortPattern), ({ 0: form, index }) => ({
    start: index,
    end: index + form.length,
    letters: form.replaceAll(".", ""),
  })).filter(({ letters }) => letters.length >= 2 && !otherThings.test(letters));
}

function introductionsIn(text: string, shorts: readonly ShortForm[], language: string): Introduction[] {
  return shorts.flatMap((short) => {
    const found = behindName(text, short, language) ?? beforeName(text, short);
    return found ? [found] : [];
  });
}

/** Long Form (LF), also with another name for it in the brackets: (LF, in French). */
function behindName(text: string, short: ShortForm, language: string): Introduction | null {
  const open = text.slice(Math.max(0, short.start - 8), short.start).match(/ ?[(（[][“"'‘«]?$/u)?.[0];
  if (open === undefined || !/^[”"'’»]?\s?[)）\],;]/u.test(text.slice(short.end, short.end + 3))) return null;
  const end = short.start - open.length;
  const before = text.slice(Math.max(0, end - 240), end);
  const offset = end - before.length;
  const named = nameBefore(before, language);
  const spelled = abbreviatedBy(short.letters, before);
  const isSpelled = spelled !== null && isWholeName(before.slice(spelled.start), short.letters, spelled.start, named);
  const range = isSpelled ? spelled : named;
  if (!range) return null;
  const long = { start: offset + range.start, end: offset + range.end, text: before.slice(range.start, range.end) };
  return { short, long, isMatch: isSpelled };
}

/**
 * Whether what the letters were found in is a name, and the whole of it. Letters found in passing ("said that … (ST)")
 * abbreviate nothing, and a name has no capitals left of its first letter: NSC is not in "Syrian Negotiations Committee".
 */
function isWholeName(long: string, short: string, start: number, named: Range | null): boolean {
  if (initialsOf(long) === short || initialsOf(long, false) === short) return true;
  return /^\p{Lu}/u.test(long) && (named === null || start <= named.start);
}

/** LF (Long Form). */
function beforeName(text: string, short: ShortForm): Introduction | null {
  const inside = text.slice(short.end, short.end + 160).match(/^ [(（]([^()（）]{5,120})[)）]/u);
  const long = inside?.[1];
  if (long === undefined || abbreviatedBy(short.letters, long)?.start !== 0) return null;
  const start = short.end + 2;
  return { short, long: { start, end: start + long.length, text: long }, isMatch: true };
}

/** Names of three words and more, by their capitals: "Syrian Negotiations Committee" also introduces SNC. */
function namesIn(text: string): { initials: string; text: string }[] {
  const runs = text.matchAll(
    /\p{Lu}[\p{L}\p{M}’'-]{1,30}(?: (?:(?:of|for|and|on|the|de|des|du|la|pour|et|y|für|und) ){0,3}\p{Lu}[\p{L}\p{M}’'-]{1,30}){1,7}/gu,
  );
  return Array.from(runs, ({ 0: run }) => ({ initials: initialsOf(run), text: run })).slice(0, mostShorts);
}
