import { abbreviationsOf } from "#lib/text/abbreviations";
import type { IntegrityLanguage } from "./integrity-languages";
import type { SegmentReading } from "./segment-reading";
import type { SentenceFault } from "./sentence-fault";

/** One word between two full stops, and a small letter after a full stop: a sentence cut where none ends. */
export function brokenInside(reading: SegmentReading, base: string, language: IntegrityLanguage): SentenceFault[] {
  const { text } = reading;
  return [
    ...smallStarts(text, base),
    ...fragmentsInside(text, base),
    ...loneClause(text, base),
    ...breakOff(reading, language),
  ].filter(({ start, end, kind }) => kind === "smallStart" || !isSpoken(reading, start, end));
}

/** Words a newspaper lets stand alone: answers, exclamations, turns of a story. */
const standingAlone: ReadonlySet<string> = new Set(
  "yes no never again always almost nothing nobody none everything everyone right wrong wow thanks sorry please exactly seriously perhaps maybe enough period indeed agreed amen why how who what when where then now today tomorrow yesterday ever still and but so goodbye hello oui non jamais rien merci peut-être voilà sí nunca nada gracias quizás ja nein nie nichts danke vielleicht نعم لا أبدا شكرا ربما".split(
    " ",
  ),
);

/** Endings of adjectives, which languages with the adjective behind the noun leave over when a sentence is cut early. */
const adjective = /(?:ian|ean|ish|ese|ine|can|man|ch|al|ic|ive|ary|ous|able|ible|li|qi|ni|ed|ful|less)$/u;

/** The one word of a sentence that is nothing but it: "Syrian." Null when it may stand alone. */
export function fragmentWord(text: string, base: string): string | null {
  const word = text.match(/^(\p{L}[\p{L}\p{M}’'-]{2,29})\.$/u)?.[1];
  if (!word || /^\p{Lu}+$/u.test(word) || /^\p{Lu}\p{L}*\p{Lu}/u.test(word)) return null;
  const lower = word.toLowerCase();
  if (standingAlone.has(lower) || isAbbreviation(lower, base)) return null;
  if (base !== "en") return /^\p{Ll}/u.test(word) ? word : null;
  return /^\p{Ll}/u.test(word) || adjective.test(lower) ? word : null;
}

function fragmentsInside(text: string, base: string): SentenceFault[] {
  return Array.from(text.matchAll(/(?<=\p{Ll}{3}[”"’)]?\. )(\p{L}[\p{L}\p{M}’'-]{2,29})\.(?= \p{Lu}|$)/gu)).flatMap(
    (match) => {
      const word = fragmentWord(match[0], base);
      // A small first letter is told by smallStart.
      if (word === null || /^\p{Ll}/u.test(word)) return [];
      return [
        {
          kind: "fragment" as const,
          about: word,
          replacement: null,
          start: match.index,
          end: match.index + match[0].length,
        },
      ];
    },
  );
}

/** Particles and brands that begin small wherever they stand. */
const smallNames = /^(?:al|el|de|da|di|du|del|della|der|den|van|von|bin|ibn|ben|abu|la|le|les|d|l|e|i)$|^\p{Ll}\p{Lu}/u;

/** The word a text begins with, when it is small and no name that is always so. */
export function smallFirstWord(text: string): string | null {
  const word = text.match(/^\p{Ll}[\p{L}\p{M}]*(?![.’'@/\d-])/u)?.[0];
  return word && !smallNames.test(word) ? word : null;
}

function smallStarts(text: string, base: string): SentenceFault[] {
  const pattern = /(?<=(\p{L}{3,30})["”»)]?)\. (?=(\p{Ll}[\p{L}\p{M}]*)([.’'-]?))/gu;
  return Array.from(text.matchAll(pattern)).flatMap(({ index, 1: before = "", 2: after = "", 3: mark = "" }) => {
    if (isAbbreviation(before.toLowerCase(), base) || looksCut(before) || smallNames.test(after)) return [];
    if (mark === "'" || mark === "’" || mark === "-") return [];
    const end = index + 2 + after.length;
    return [{ kind: "smallStart" as const, about: after, replacement: ` ${after}`, start: index, end }];
  });
}

/** A short word without a vowel or with a capital is likely an abbreviation nobody listed ("Bhd.", "Sgt."). */
function looksCut(word: string): boolean {
  if (/^[\u0600-\u06ff]/u.test(word)) return true;
  return !/[aeiouyàâäáéèêëíîïóôöúùûüœæа-я]/iu.test(word) || (word.length <= 5 && /^\p{Lu}/u.test(word));
}

function isAbbreviation(lower: string, base: string): boolean {
  const { title, beforeNumber, within, anywhere } = abbreviationsOf(base);
  return [title, beforeNumber, within, anywhere].some((words) => words.has(lower));
}

/**
 * "And this, after …" and "Especially since …": French and Spanish let them stand as sentences, English does not. A
 * sentence in which a main clause follows is left alone.
 */
function loneClause(text: string, base: string): SentenceFault[] {
  if (base !== "en" || !text.endsWith(".")) return [];
  const opening =
    text.match(
      /^And (?:this|that|all this),? (?:after|despite|in spite of|even though|although|while|when|because|without|at a time when)\b/u,
    ) ??
    text.match(/^(?:Especially|Particularly|All the more so|Even more so|All the more) (?:since|because|as|that)\b/u);
  if (!opening) return [];
  if (opening[0].startsWith("And") && finiteVerb.test(text.slice(opening[0].length))) return [];
  return [{ kind: "loneClause" as const, about: opening[0], replacement: null, start: 0, end: opening[0].length }];
}

const finiteVerb =
  /, (?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|means|makes|made|comes|came|remains|remained|did|does)\b/u;

function breakOff({ text, kind }: SegmentReading, { neverLast }: IntegrityLanguage): SentenceFault[] {
  if (kind !== "paragraph") return [];
  const match = text.match(/(?:^|\s)([\p{L}/]{1,20})[ ,;،]*$/u);
  const word = match?.[1];
  if (!match || !word || !neverLast.has(word) || text.length < 40) return [];
  const start = (match.index ?? 0) + match[0].indexOf(word);
  return [{ kind: "breaksOff", about: word, replacement: null, start, end: start + word.length }];
}

function isSpoken({ speech }: SegmentReading, start: number, end: number): boolean {
  return speech.some((range) => range.start <= start && end <= range.end);
}
