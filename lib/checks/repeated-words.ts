import type { Word } from "#lib/text/words";
import type { IntegrityLanguage } from "./integrity-languages";
import type { SentenceFault } from "./sentence-fault";

/** Longest phrase whose immediate repetition is looked for; longer ones are whole sentences. */
const longestPhrase = 8;
/** From this many words on, a repetition is a mistake also across a comma or a full stop. */
const shortestAcrossMarks = 5;

/** The words of a sentence with what stands before each: white space, marks, or nothing. */
type Spoken = Readonly<{ start: number; end: number; text: string; lower: string; gap: string }>;

/** Words and phrases that stand twice or more in a row and that the language does not let stand twice. */
export function repeatedWords(pieces: readonly Word[], language: IntegrityLanguage): SentenceFault[] {
  const spoken = spokenIn(pieces);
  const faults: SentenceFault[] = [];
  let at = 0;
  while (at < spoken.length) {
    const run = repetitionAt(spoken, at, language);
    if (run?.fault) faults.push(run.fault);
    at += run ? run.length : 1;
  }
  return faults;
}

function spokenIn(pieces: readonly Word[]): Spoken[] {
  const spoken: Spoken[] = [];
  let gap = "";
  for (const { isWord, text, start, end } of pieces) {
    if (isWord) {
      spoken.push({ start, end, text, lower: text.toLowerCase(), gap });
      gap = "";
    } else gap += text;
  }
  return spoken;
}

function repetitionAt(spoken: readonly Spoken[], at: number, language: IntegrityLanguage) {
  for (let size = 1; size <= longestPhrase; size += 1) {
    const copies = copiesAt(spoken, at, size);
    if (copies < 2) continue;
    const phrase = spoken.slice(at, at + size);
    const isFault = size === 1 ? isDoubledWord(spoken, at, language) : isDoubledPhrase(phrase, language);
    const first = phrase[0];
    const last = spoken[at + size * copies - 1];
    const firstEnd = phrase.at(-1)?.end;
    if (!first || !last || firstEnd === undefined) continue;
    // What may stand twice may stand twice all along the run.
    if (!isFault) return { length: size * copies, fault: null };
    const about = phrase.map(({ text, gap }, index) => (index === 0 ? text : gap + text)).join("");
    const kind = size === 1 ? "doubledWord" : "doubledPhrase";
    return {
      length: size * copies,
      fault: { kind, about, replacement: about, start: first.start, end: last.end } as const,
    };
  }
  return null;
}

/** How many times the `size` words at a place stand there in a row. */
function copiesAt(spoken: readonly Spoken[], at: number, size: number): number {
  let copies = 1;
  while (isCopy(spoken, at, at + size * copies, size)) copies += 1;
  return copies;
}

function isCopy(spoken: readonly Spoken[], one: number, other: number, size: number): boolean {
  const joint = spoken[other]?.gap;
  if (joint === undefined || other + size > spoken.length) return false;
  const mayPause = size >= shortestAcrossMarks;
  if (mayPause ? joint === "" : !/^[ \u00a0\n]+$/u.test(joint)) return false;
  for (let index = 0; index < size; index += 1) {
    const left = spoken[one + index];
    const right = spoken[other + index];
    if (!left || !right || left.lower !== right.lower) return false;
    if (index > 0 && left.gap !== right.gap) return false;
  }
  return true;
}

/** Names ("Duran Duran"), numbers, initials and Arabic adverbs ("رويدا رويدا") double of right. */
function isDoubledWord(spoken: readonly Spoken[], at: number, { mayDouble }: IntegrityLanguage): boolean {
  const first = spoken[at];
  const second = spoken[at + 1];
  if (!first || !second || mayDouble.has(first.lower)) return false;
  if (!/^\p{L}[\p{L}\p{M}’'-]*$/u.test(first.text) || /^\p{Lu}/u.test(second.text)) return false;
  if (first.lower.length === 1 && !/^[aàoeyو]$/u.test(first.lower)) return false;
  return !/[\u0600-\u06ff](?:ا|ًا|اً)$/u.test(first.lower);
}

function isDoubledPhrase(phrase: readonly Spoken[], { linking }: IntegrityLanguage): boolean {
  const first = phrase[0];
  if (!first || phrase.every(({ lower }) => lower === first.lower)) return false;
  if (!phrase.some(({ lower }) => /\p{Ll}{2}|\p{Lo}{2}/u.test(lower))) return false;
  if (phrase.length > 2) return true;
  if (phrase.some(({ lower }) => linking.has(lower)))
    return /^(?:of|in|to|at|for) (?:the|a|an)$/u.test(phrase.map(({ lower }) => lower).join(" "));
  return !phrase.every(({ text }) => /^[\p{Lu}\p{N}]/u.test(text));
}
