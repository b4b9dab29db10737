import type { ArticleReading } from "./article-reading";
import { brokenInside, fragmentWord, smallFirstWord } from "./broken-sentences";
import { check, type FoundThing, type Noted } from "./check";
import { betweenSentences, oddParagraphs } from "./integrity-between";
import { integrityLanguage } from "./integrity-languages";
import type { IntegrityNote } from "./integrity-note";
import { type PairedMark, pairedMarks, unpairedMarks } from "./paired-marks";
import { neighbourhood, placeAt } from "./place";
import { repeatedWords } from "./repeated-words";
import type { SegmentReading } from "./segment-reading";
import { type FaultKind, faultWeights, type SentenceFault } from "./sentence-fault";
import { spacingHabit, strayMarks } from "./stray-marks";

/** Sentences that are broken: cut in two, doubled, left open, or with spaces and marks where none belong. */
export const integrity = check<IntegrityNote>({ detector: "integrity", read, judge });

/** More faults than this in one article, and it is none: what comes after them tells nobody more. */
const mostFaults = 1000;
/** Fewer words than this may be said twice. */
const fewestWordsDoubled = 7;

function read(reading: SegmentReading): IntegrityNote | null {
  const language = integrityLanguage(reading.language);
  if (!language || reading.text.trim() === "") return null;
  const { text } = reading;
  const base = reading.language.toLowerCase().split("-")[0] ?? "";
  const said = reading.words().filter(({ isWord }) => isWord);
  return {
    faults: [
      ...brokenInside(reading, base, language),
      ...repeatedWords(reading.words(), language),
      ...strayMarks(text, base, language),
    ],
    marks: pairedMarks(text, language.quotes),
    habit: spacingHabit(text),
    loneWord: said.length === 1 ? fragmentWord(text, base) : null,
    wording: said.length < fewestWordsDoubled ? null : said.map((word) => word.text.toLowerCase()).join(" "),
    smallFirstWord: smallFirstWord(text),
  };
}

function judge(notes: readonly Noted<IntegrityNote>[], article: ArticleReading): FoundThing[] {
  const closedUp = notes.reduce((sum, { note }) => sum + note.habit.closedUp, 0);
  const spaced = notes.reduce((sum, { note }) => sum + note.habit.spaced, 0);
  // A text a program cut into words ("one , two .") has no typography to judge, and its lines are no paragraphs.
  const isMachineCut = spaced > closedUp;
  const faults = notes.flatMap(({ reading, note }) =>
    note.faults
      .filter(({ kind }) => !isMachineCut || kind === "doubledWord" || kind === "doubledPhrase")
      .map((fault) => ({ reading, fault })),
  );
  const noteOf = new Map(notes.map(({ reading, note }) => [reading, note]));
  const blocks = article.blocks.map(({ segments }) =>
    segments.flatMap((reading) => (noteOf.get(reading)?.marks ?? []).map((mark) => ({ mark, where: reading }))),
  );
  return [
    ...faults
      .filter(({ fault }) => !isGathered[fault.kind])
      .slice(0, mostFaults)
      .map(({ reading, fault }) => alone(reading, fault)),
    ...gathered(faults.filter(({ fault }) => isGathered[fault.kind]).slice(0, mostFaults)),
    ...doubledSentences(notes),
    ...(isMachineCut
      ? []
      : [
          ...unpairedMarks(blocks)
            .slice(0, mostFaults)
            .map(({ mark, where }) => unpaired(where, mark)),
          ...betweenSentences(article, noteOf),
          ...oddParagraphs(article, noteOf),
        ]),
  ];
}

/** Slips of the keyboard are one finding for all their places: nobody wants to decide about each. */
const isGathered: Partial<Record<FaultKind, true>> = {
  spaceBefore: true,
  spaceInside: true,
  spaceMissing: true,
  spaceDoubled: true,
  markForeign: true,
};

type Fault = Readonly<{ reading: SegmentReading; fault: SentenceFault }>;

function gathered(faults: readonly Fault[]): FoundThing[] {
  const groups = new Map<string, Fault[]>();
  for (const one of faults) {
    // One missing space is told by its mark, but what surrounds a double space differs from place to place.
    const group = `${one.fault.kind} ${one.fault.kind === "spaceDoubled" ? "" : one.fault.about}`;
    const known = groups.get(group);
    if (known) known.push(one);
    else groups.set(group, [one]);
  }
  return [...groups].flatMap(([group, [first, ...others]]) => {
    if (!first) return [];
    const { kind, about } = first.fault;
    const places = [first, ...others].map(({ reading, fault }) => placeAt(reading, fault, fault.replacement));
    return [
      {
        ...faultWeights[kind],
        message: { code: `integrity.${kind}`, values: { about, count: places.length } },
        forms: [],
        places,
        fix: "replace",
        subject: [group],
      } satisfies FoundThing,
    ];
  });
}

function alone(reading: SegmentReading, fault: SentenceFault): FoundThing {
  const { kind, about, replacement } = fault;
  return {
    ...faultWeights[kind],
    message: { code: `integrity.${kind}`, values: { about, count: 1 } },
    forms: [],
    places: [placeAt(reading, fault, replacement)],
    fix: replacement === null ? null : "replace",
    subject: [kind, ...neighbourhood(reading, fault)],
  };
}

/** The place is the mark with the word it leans on: a single mark is hard to see. */
function unpaired(reading: SegmentReading, mark: PairedMark): FoundThing {
  const isOpening = mark.side === "open" || (mark.side === "turn" && mark.isFirst);
  const { text } = reading;
  const after = text.slice(mark.end, mark.end + 40).match(/^[^\s"“”«»()[\]]*/u)?.[0].length ?? 0;
  const before = text.slice(Math.max(0, mark.start - 40), mark.start).match(/[^\s"“”«»()[\]]*$/u)?.[0].length ?? 0;
  const leaning = isOpening
    ? { start: mark.start, end: mark.end + after }
    : { start: mark.start - before, end: mark.end };
  const about = text.slice(mark.start, mark.end);
  return alone(reading, { ...leaning, kind: isOpening ? "unclosed" : "unopened", about, replacement: null });
}

/** Blocks that repeat the article's words of right: a pull quote, a caption, a headline. */
const repeatsOfRight: ReadonlySet<string> = new Set([
  "headline",
  "deck",
  "byline",
  "crosshead",
  "caption",
  "quotation",
]);

function doubledSentences(notes: readonly Noted<IntegrityNote>[]): FoundThing[] {
  const byWording = new Map<string, SegmentReading[]>();
  for (const { reading, note } of notes) {
    if (note.wording === null || repeatsOfRight.has(reading.kind)) continue;
    const known = byWording.get(note.wording);
    if (known) known.push(reading);
    else byWording.set(note.wording, [reading]);
  }
  return [...byWording].flatMap(([wording, readings]) => {
    const [first] = readings;
    if (!first || readings.length < 2) return [];
    return [
      {
        ...faultWeights.doubledSentence,
        message: { code: "integrity.doubledSentence", values: { about: excerpt(first.text), count: readings.length } },
        forms: [],
        places: readings.map((reading) => placeAt(reading, { start: 0, end: reading.text.length })),
        fix: null,
        subject: ["doubledSentence", wording],
      } satisfies FoundThing,
    ];
  });
}

/** The first words of a sentence, enough to know it by. */
function excerpt(text: string): string {
  const words = text.trim().split(/\s+/u);
  return words.length <= 6 ? text.trim() : `${words.slice(0, 6).join(" ")} …`;
}
