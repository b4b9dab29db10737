import type { Range } from "#lib/text/range";
import type { Word } from "#lib/text/words";
import { check, type FoundThing, type Noted } from "./check";
import { functionWords } from "./function-words";
import { neighbourhood, placeAt } from "./place";
import type { SegmentReading } from "./segment-reading";

type Leftover = Range & Readonly<{ kind: "same" | "script" | "run" | "word" }>;

/** What stayed in the source language: a sentence, a run in another script, a run of words, one word. */
export const untranslated = check<readonly Leftover[]>({
  detector: "untranslated",
  read: (reading) => {
    const found = leftoversIn(reading);
    return found.length === 0 ? null : found;
  },
  judge,
});

const latin: ReadonlySet<string> = new Set(
  "en fr es de it pt nl pl ro cs sk hu sv da nb nn fi tr id vi hr sl et lv lt sq ca".split(" "),
);
/** Scripts that a text in Latin letters has only in brackets, as somebody's name in the original. */
const foreignScript =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Hangul}\p{Script=Thai}]+(?:[\s，。、·-]{1,2}[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Hangul}\p{Script=Thai}]+)*/gu;

/** Shortest sentence, in words, that may not be the same in two languages. */
const shortestSame = 4;
/** Shortest run of words of the source. */
const shortestRun = 3;

function leftoversIn(reading: SegmentReading): Leftover[] {
  const language = base(reading.language);
  const sourceLanguage = base(reading.sourceLanguage ?? "");
  if (language === sourceLanguage) return [];
  const { text } = reading;
  if (isSame(reading)) return [{ start: 0, end: text.trimEnd().length, kind: "same" }];
  if (!latin.has(language)) return [];
  const scripts = Array.from(text.matchAll(foreignScript), ({ 0: run, index }) => ({
    start: index,
    end: index + run.length,
    kind: "script" as const,
  })).filter((range) => !isBracketed(text, range));
  if (!latin.has(sourceLanguage)) return scripts;
  return [...scripts, ...runsIn(reading, language, sourceLanguage), ...wordsIn(reading, language)];
}

/** Word for word the source; names and figures alone may well be. */
function isSame({ text, source, words }: SegmentReading): boolean {
  if (source === null || text.trim() !== source.trim()) return false;
  return words().filter(({ isWord, text: word }) => isWord && /^\p{Ll}{2}|^\p{Lo}/u.test(word)).length >= shortestSame;
}

function isBracketed(text: string, { start, end }: Range): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  return (
    /[(（[「《“"][^()（）[\]]*$/u.test(before) && /^[^()（）[\]]{0,60}[)）\]」》”"]/u.test(text.slice(end, end + 61))
  );
}

/** Small words of the source language in a row with others, all of them small-lettered, outside speech and titles. */
function runsIn(reading: SegmentReading, language: string, sourceLanguage: string): Leftover[] {
  const own = functionWords(language);
  const theirs = functionWords(sourceLanguage);
  if (!own || !theirs) return [];
  const inSource = reading.source === null ? null : lowerWords(reading.sourceWords());
  const found: Leftover[] = [];
  let run: Word[] = [];
  const close = () => {
    const signs = new Set(run.filter(({ text }) => theirs.has(text) && !own.has(text)).map(({ text }) => text));
    const [first, last] = [run[0], run.at(-1)];
    const isSure = signs.size >= 2 || (signs.size === 1 && inSource !== null && run.length > shortestRun);
    if (first && last && run.length >= shortestRun && isSure && !isQuoted(reading, first)) {
      found.push({ start: first.start, end: last.end, kind: "run" });
    }
    run = [];
  };
  for (const word of reading.words()) {
    if (!word.isWord) {
      if (!/^[\s\u00a0’'-]*$/u.test(word.text)) close();
      continue;
    }
    const isTheirs = inSource === null ? theirs.has(word.text) && !own.has(word.text) : inSource.has(word.text);
    if (/^\p{Ll}+$/u.test(word.text) && isTheirs && !(own.has(word.text) && run.length === 0)) run.push(word);
    else close();
  }
  close();
  return found;
}

function isQuoted({ speech, text }: SegmentReading, { start, end }: Word): boolean {
  return speech.some((range) => range.start <= start && end <= range.end) || isBracketed(text, { start, end });
}

function lowerWords(words: readonly Word[]): ReadonlySet<string> {
  return new Set(words.flatMap(({ text, isWord }) => (isWord && /^\p{Ll}+$/u.test(text) ? [text] : [])));
}

/** Letters a language writes beyond a–z; English writes them in borrowed words only. */
const foreignLetters: Readonly<Record<string, RegExp>> = { en: /[à-öø-ÿœß]/u };
const borrowed: ReadonlySet<string> = new Set(
  "café cafés cliché clichés résumé résumés fiancé fiancée fiancés protégé protégée protégés façade façades décor débâcle déjà née naïve naïveté communiqué communiqués attaché attachés exposé exposés émigré émigrés über soufflé sauté purée crème fête fêtes rosé jalapeño piñata señor señora blasé élite entrée matinée ménage risqué séance touché vis-à-vis coup détente régime première dépôt rôle papier-mâché pâté flambé à la crêpe crêpes brûlée mêlée smörgåsbord doppelgänger führer jäger açaí maté".split(
    " ",
  ),
);

/** One small-lettered word that the source has as well, in letters the language does not write. */
function wordsIn(reading: SegmentReading, language: string): Leftover[] {
  const letters = foreignLetters[language];
  if (!letters || reading.source === null) return [];
  const inSource = lowerWords(reading.sourceWords());
  return reading
    .words()
    .filter((word) => word.isWord && word.text.length > 3 && inSource.has(word.text) && letters.test(word.text))
    .filter((word) => !borrowed.has(word.text) && !isQuoted(reading, word))
    .map(({ start, end }) => ({ start, end, kind: "word" as const }));
}

function base(tag: string): string {
  return tag.toLowerCase().split("-")[0] ?? "";
}

const weights = {
  same: { severity: "major", confidence: 0.9 },
  script: { severity: "major", confidence: 0.85 },
  run: { severity: "major", confidence: 0.7 },
  word: { severity: "minor", confidence: 0.6 },
} as const;

function judge(notes: readonly Noted<readonly Leftover[]>[]): FoundThing[] {
  return notes.flatMap(({ reading, note }) =>
    note.map(
      ({ kind, ...range }): FoundThing => ({
        category: "untranslated",
        ...weights[kind],
        message: {
          code: `untranslated.${kind}`,
          values: { words: reading.text.slice(range.start, range.end).slice(0, 80) },
        },
        forms: [],
        places: [placeAt(reading, range)],
        fix: null,
        subject: [kind, ...neighbourhood(reading, range)],
      }),
    ),
  );
}
