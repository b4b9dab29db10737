import type { Range } from "#lib/text/range";
import type { ArticleReading } from "./article-reading";
import type { FoundThing } from "./check";
import type { IntegrityNote } from "./integrity-note";
import { neighbourhood, placeAt } from "./place";
import type { SegmentReading } from "./segment-reading";
import { faultWeights } from "./sentence-fault";

type NoteOf = ReadonlyMap<SegmentReading, IntegrityNote>;

/** Sentences that belong together although a full stop parts them: the two are one with a join. */
export function betweenSentences(article: ArticleReading, noteOf: NoteOf): FoundThing[] {
  return article.blocks.flatMap(({ segments }) =>
    segments.flatMap((reading, at) => {
      const before = segments[at - 1];
      const note = noteOf.get(reading);
      if (!note || !before) return [];
      if (!/\.["”»)]?$/u.test(before.text)) return [];
      const isSpoken = reading.speech.length > 0;
      if (note.loneWord !== null && !isSpoken && isFullSentence(before)) {
        return [joined("fragment", before, reading, note.loneWord)];
      }
      return note.smallFirstWord === null ? [] : [joined("smallStart", before, reading, note.smallFirstWord)];
    }),
  );
}

/** After a sentence of a few words, one word more is a manner of writing. */
function isFullSentence(reading: SegmentReading): boolean {
  return reading.words().filter(({ isWord }) => isWord).length >= 6;
}

function joined(
  kind: "fragment" | "smallStart",
  before: SegmentReading,
  reading: SegmentReading,
  word: string,
): FoundThing {
  const end = before.text.length;
  const start = end - (before.text.slice(-60).match(/\S+$/u)?.[0].length ?? 0);
  const broken = { start: 0, end: kind === "fragment" ? reading.text.length : word.length };
  return {
    ...faultWeights[kind],
    message: { code: `integrity.${kind}`, values: { about: word, count: 1 } },
    forms: [],
    places: [placeAt(before, { start, end }), placeAt(reading, broken)],
    fix: "join",
    subject: [kind, ...neighbourhood(reading, broken)],
  };
}

/** A sentence with fewer words may be a label, a credit or a by-line. */
const fewestWords = 9;
/** So many paragraphs, and this share of them, must do as usual before one that does not is a slip. */
const fewestUsual = 4;
const shareUsual = 0.8;

/** Paragraphs that begin small or end without a mark in an article whose paragraphs do neither. */
export function oddParagraphs({ blocks }: ArticleReading, noteOf: NoteOf): FoundThing[] {
  const paragraphs = blocks.flatMap(({ kind, segments }, at) => {
    const first = segments[0];
    const last = segments.at(-1);
    const before = blocks[at - 1]?.segments.at(-1) ?? null;
    const isRead = first && last && noteOf.has(first) && noteOf.has(last);
    return kind === "paragraph" && isRead ? [{ first, last, before }] : [];
  });
  const small = exceptions(paragraphs, ({ first }) => noteOf.get(first)?.smallFirstWord != null && isLong(first));
  const open = exceptions(paragraphs, ({ last }) => /[\p{L}\p{M}\p{N}]$/u.test(last.text.trimEnd()) && isLong(last));
  return [
    ...small.flatMap(({ first, before }) => smallParagraph(first, before, noteOf)),
    ...open.flatMap(({ last }) => noStop(last, noteOf)),
  ];
}

function exceptions<Paragraph>(paragraphs: readonly Paragraph[], isOdd: (one: Paragraph) => boolean): Paragraph[] {
  const odd = paragraphs.filter(isOdd);
  const usual = paragraphs.length - odd.length;
  return usual >= fewestUsual && usual >= paragraphs.length * shareUsual ? odd : [];
}

/** A capital is right where the text before had ended; else the paragraph itself was broken, and a person decides. */
function smallParagraph(reading: SegmentReading, before: SegmentReading | null, noteOf: NoteOf): FoundThing[] {
  const word = noteOf.get(reading)?.smallFirstWord;
  if (!word) return [];
  const capital = word.slice(0, 1).toLocaleUpperCase(reading.language) + word.slice(1);
  const isEnded = before === null || endsSentence(before.text);
  return [slip("smallParagraph", reading, { start: 0, end: word.length }, isEnded ? capital : null)];
}

/** The source decides where there is one: a line without a full stop there may do without one here. */
function noStop(reading: SegmentReading, noteOf: NoteOf): FoundThing[] {
  const { source, text } = reading;
  if (source && !endsSentence(source)) return [];
  if (noteOf.get(reading)?.faults.some(({ kind }) => kind === "breaksOff")) return [];
  const end = text.trimEnd().length;
  const word = text.slice(Math.max(0, end - 60), end).match(/\S+$/u)?.[0] ?? "";
  return [slip("noStop", reading, { start: end - word.length, end }, `${word}.`)];
}

function slip(
  kind: "smallParagraph" | "noStop",
  reading: SegmentReading,
  range: Range,
  replacement: string | null,
): FoundThing {
  return {
    ...faultWeights[kind],
    message: { code: `integrity.${kind}`, values: { about: reading.text.slice(range.start, range.end), count: 1 } },
    forms: [],
    places: [placeAt(reading, range, replacement)],
    fix: replacement === null ? null : "replace",
    subject: [kind, ...neighbourhood(reading, range)],
  };
}

function endsSentence(text: string): boolean {
  return /[\p{Sentence_Terminal}…]["'“”‘’«»)\]」』）\s]*$/u.test(text.slice(-12));
}

function isLong(reading: SegmentReading): boolean {
  return reading.words().filter(({ isWord }) => isWord).length >= fewestWords;
}
