import { withoutCodes } from "#lib/text/code";
import { countWords } from "#lib/text/words";

/**
 * What a penalty is spread over (MQM's evaluation word count): words or characters, of the source or of the machine's
 * text.
 */
export const countingRules = ["source-words", "target-words", "source-characters", "target-characters"] as const;
export type CountingRule = (typeof countingRules)[number];

/**
 * Words as lib/text/words counts them: Unicode's word boundaries (UAX #29), so that "well-known" is two and "3.5" one,
 * with Chinese, Japanese, Thai and their like cut by dictionary. Characters are code points other than white space.
 */
export type TextCount = Readonly<{ words: number; characters: number }>;

/** Counts of both texts; the source may be absent. */
export type EvaluationCounts = Readonly<{ source: TextCount | null; target: TextCount }>;

/** What a rule counts, and what was really counted: the target where there is no source. */
export type EvaluationCount = Readonly<{ rule: CountingRule; amount: number; words: number }>;

/** Counts the segments' texts, each by itself. */
export function countTexts(texts: readonly string[], language: string): TextCount {
  let words = 0;
  let characters = 0;
  for (const text of texts) {
    words += countWords(text, language);
    for (const character of withoutCodes(text)) if (!space.test(character)) characters += 1;
  }
  return { words, characters };
}

type Languages = Readonly<{ sourceLanguage: string; targetLanguage: string }>;

/** Counts an article's machine texts and their sources, which never change. */
export function segmentCounts(
  segments: readonly Readonly<{ source: string | null; machine: string }>[],
  { sourceLanguage, targetLanguage }: Languages,
): EvaluationCounts {
  const sources = segments.flatMap(({ source }) => source ?? []);
  return {
    source: sources.length === 0 ? null : countTexts(sources, sourceLanguage),
    target: countTexts(
      segments.map(({ machine }) => machine),
      targetLanguage,
    ),
  };
}

/** `amount` is in the unit of the rule; `words` are those of the same text, for whether the sample is large enough. */
export function evaluationCount(rule: CountingRule, { source, target }: EvaluationCounts): EvaluationCount {
  const wanted = counted[rule];
  const side = wanted.side === "source" && source !== null ? "source" : "target";
  const text = side === "source" && source !== null ? source : target;
  const real = countingRules.find((one) => counted[one].side === side && counted[one].unit === wanted.unit) ?? rule;
  return { rule: real, amount: text[wanted.unit], words: text.words };
}

const counted: Readonly<Record<CountingRule, Readonly<{ side: "source" | "target"; unit: keyof TextCount }>>> = {
  "source-words": { side: "source", unit: "words" },
  "target-words": { side: "target", unit: "words" },
  "source-characters": { side: "source", unit: "characters" },
  "target-characters": { side: "target", unit: "characters" },
};

const space = /\p{White_Space}/u;
