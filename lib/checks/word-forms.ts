import { endingsOf } from "./word-endings";

/**
 * What a written word may be without what is written together with it: "والحكومة" is و and "الحكومة". `before` and
 * `after` are the UTF-16 units left out at either end, of the word as it was normalised.
 */
export type WordPart = Readonly<{ text: string; before: number; after: number }>;

/**
 * A word as it is compared: compatibility forms, case, invisible signs and (Arabic, Hebrew) vowel marks and the variants
 * of one letter made the same. `language` is a primary subtag.
 */
export function normalWord(word: string, language: string): string {
  if (/^[\x21-\x7e]*$/.test(word) && !dotted.has(language)) return word.toLowerCase();
  const plain = word.normalize("NFKC").replace(/\p{Cf}/gu, "");
  const lower = dotted.has(language) ? plain.toLocaleLowerCase(language) : plain.toLowerCase();
  if (/\p{Script=Arabic}/u.test(lower)) return foldArabic(lower);
  if (/\p{Script=Hebrew}/u.test(lower)) return foldHebrew(lower);
  return lower;
}

/** Languages with two letters I. */
const dotted: ReadonlySet<string> = new Set(["tr", "az"]);

function foldArabic(word: string): string {
  return word
    .replace(/[\p{M}ـ]/gu, "")
    .replace(/[أإآٱ]/gu, "ا")
    .replace(/[ىی]/gu, "ي")
    .replace(/ک/gu, "ك")
    .replace(/ة/gu, "ه");
}

const finals: Readonly<Record<string, string>> = { ך: "כ", ם: "מ", ן: "נ", ף: "פ", ץ: "צ" };

function foldHebrew(word: string): string {
  return word.replace(/\p{M}/gu, "").replace(/[ךםןףץ]/gu, (letter) => finals[letter] ?? letter);
}

/**
 * Keys of a normalised word under which every form of it is filed: two words that share one are forms of one another.
 * German nouns also without their umlauts (Land, Länder). Keys for expressions begin with "x".
 */
export function stemKeys(word: string, language: string, isCapital: boolean): string[] {
  const endings = endingsOf(language);
  if (endings === null) return [];
  const keys: string[] = [];
  const { shortest, longestEnding, byEnding } = endings;
  for (let length = 0; length <= longestEnding && word.length - length >= shortest; length += 1) {
    const stem = word.slice(0, word.length - length);
    for (const { name } of byEnding.get(word.slice(word.length - length)) ?? []) {
      keys.push(`${name} ${stem}`);
      if (language === "de" && isCapital) keys.push(`${name}~${withoutUmlauts(stem)}`);
    }
  }
  return keys;
}

function withoutUmlauts(stem: string): string {
  return stem.replace(/[äöü]/gu, (letter) => letter.normalize("NFD").slice(0, 1));
}

/** Conjunctions and prepositions written together with the word behind them; the article follows. */
const proclitics: Readonly<Record<string, Readonly<{ before: readonly string[]; article: string }>>> = {
  ar: { before: ["و", "ف", "ب", "ك", "ل", "وب", "ول", "وك", "فب", "فل"], article: "ال" },
  he: { before: ["ו", "ב", "ל", "מ", "ש", "כ", "וב", "ול", "ומ", "וש", "שב", "של", "מש", "כש"], article: "ה" },
};
/** لل is ل and the article, which has lost its alif. */
const shortened = ["لل", "ولل", "فلل"];
const shortestRest = 3;

const particles =
  "은 는 이 가 을 를 의 에 에서 에게 께서 로 으로 와 과 도 만 부터 까지 보다 처럼 라고 이라고 라는 이라는 이다 에는 에도 에서는 에서도 으로는 로는 와의 과의 에게는 들은 들이 들을 들의 들과 들도".split(
    " ",
  );

/** The parts of a normalised word that may be words by themselves, the whole word first. */
export function wordParts(word: string, language: string): WordPart[] {
  const whole = { text: word, before: 0, after: 0 };
  if (language === "ko") return [whole, ...withoutParticles(word)];
  const rule = proclitics[language];
  if (rule === undefined) return [whole];
  const starts = new Set<number>();
  for (const before of ["", ...rule.before]) {
    if (!word.startsWith(before)) continue;
    if (before !== "") starts.add(before.length);
    if (word.startsWith(rule.article, before.length)) starts.add(before.length + rule.article.length);
  }
  if (language === "ar") for (const short of shortened) if (word.startsWith(short)) starts.add(short.length);
  const parts = [...starts].filter((start) => word.length - start >= shortestRest);
  return [whole, ...parts.map((before) => ({ text: word.slice(before), before, after: 0 }))];
}

function withoutParticles(word: string): WordPart[] {
  return particles
    .filter((particle) => word.length - particle.length >= 2 && word.endsWith(particle))
    .map(({ length: after }) => ({ text: word.slice(0, word.length - after), before: 0, after }));
}
