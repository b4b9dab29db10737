import type { IntegrityLanguage } from "./integrity-languages";
import type { FaultKind, SentenceFault } from "./sentence-fault";

/** Chinese and full-width marks with what stands for them in scripts with spaces. */
const properMarks: Readonly<Record<string, string>> = {
  "，": ", ",
  "、": ", ",
  "。": ". ",
  "；": "; ",
  "：": ": ",
  "！": "! ",
  "？": "? ",
  "（": " (",
  "）": ") ",
  "【": " [",
  "】": "] ",
};
const arabicMarks: Readonly<Record<string, string>> = { ",": "،", ";": "؛", "?": "؟" };

/** Addresses and other words that marks stand in of right. */
const address = /https?:|www\.|@|\/|\.(?:com|org|net|gov|edu|info|co|cn|fr|de|es|ru|uk|eu|io|tv|js)\b/iu;

type Pattern = Readonly<{
  kind: FaultKind;
  pattern: RegExp;
  /** What stands there instead; null when this match is no fault. */
  mend: (match: RegExpExecArray, text: string) => string | null;
}>;

/** Spaces and marks that stand where they do not belong, in the typography of the language. */
export function strayMarks(text: string, base: string, language: IntegrityLanguage): SentenceFault[] {
  return patternsOf(base, language).flatMap(({ kind, pattern, mend }) =>
    Array.from(text.matchAll(pattern)).flatMap((match) => {
      const replacement = mend(match, text);
      const start = match.index;
      if (replacement === null || replacement === match[0]) return [];
      const about = match[0].trim() === "" ? replacement : match[0].trim();
      return [{ kind, about, replacement, start, end: start + match[0].length }];
    }),
  );
}

/** How a text sets its marks: machine-cut text ("a word , another") has its own convention, not faults. */
export function spacingHabit(text: string): Readonly<{ closedUp: number; spaced: number }> {
  return {
    closedUp: text.match(/\S[,.;:!?،؛؟](?=\s|$)/gu)?.length ?? 0,
    spaced: text.match(/\s[,.;:!?،؛؟](?=\s|$)/gu)?.length ?? 0,
  };
}

const kept = new Map<string, readonly Pattern[]>();

function patternsOf(base: string, language: IntegrityLanguage): readonly Pattern[] {
  const known = kept.get(base);
  if (known) return known;
  const made = [...spaces(base, language), ...(base === "ar" ? arabicOnly : latinOnly), ...marks];
  kept.set(base, made);
  return made;
}

function spaces(base: string, { closedUp, closedUpAfter }: IntegrityLanguage): Pattern[] {
  return [
    {
      kind: "spaceBefore",
      // Between a word and its mark; a mark that something follows at once is part of a word (".NET", ":)", "3 : 2").
      pattern: new RegExp(
        `(?<=[\\p{L}\\p{M}\\p{N}%”»"')\\]])[ \\u00a0]+[${inClass(closedUp)}](?=[\\s"”»)\\],.;]|$)`,
        "gu",
      ),
      mend: (match, text) => {
        const mark = match[0].trim();
        const isRatio = mark === ":" && /\p{N}/u.test(text[match.index - 1] ?? "");
        const isEllipsis = /^\. ?\./u.test(
          text.slice(match.index + match[0].length - 1, match.index + match[0].length + 2),
        );
        return isRatio || isEllipsis ? null : mark;
      },
    },
    {
      kind: "spaceInside",
      pattern: new RegExp(`[${inClass(closedUpAfter)}][ \\u00a0]+(?=[\\p{L}\\p{N}])`, "gu"),
      mend: (match) => match[0].trim(),
    },
    {
      kind: "spaceMissing",
      pattern:
        /(?<=\p{L}{2})[,;،؛](?=\p{L}{2})|(?<=\p{Ll}{2})[.!?](?=\p{Lu}\p{Ll})|(?<=[\u0621-\u064a]{2})[؟!](?=[\u0621-\u064a]{2})/gu,
      mend: (match, text) => (address.test(tokenAt(text, match.index)) ? null : `${match[0]} `),
    },
    {
      kind: "spaceDoubled",
      // Two spaces after a full stop are an old typist's habit, not a slip.
      pattern: /(?<=\S)(?<![.!?:؟]["”’»)]?)[ \u00a0]{2,8}(?=\S)/gu,
      mend: (match) => (base === "fr" && match[0].includes("\u00a0") ? "\u00a0" : " "),
    },
  ];
}

const marks: readonly Pattern[] = [
  { kind: "markDoubled", pattern: /([,;:،؛])[ \u00a0]?\1+/gu, mend: (match) => match[1] ?? null },
  {
    kind: "markDoubled",
    pattern: /(?<=\p{Ll}{2}|[\u0621-\u064a]{2})(?<!\.)\.\.(?![.\p{L}\p{N}/])/gu,
    mend: () => ".",
  },
  { kind: "markDoubled", pattern: /(?<=\p{L}{2})[,;:،؛]\.(?=\s|$)/gu, mend: () => "." },
  {
    kind: "markDoubled",
    // A full stop inside and one outside the quotation marks; abbreviations keep theirs ("U.S.".).
    pattern: /(?<=\p{Ll}{3}|[\u0621-\u064a]{3})\.["”»]\.(?=\s|$)/gu,
    mend: (match) => match[0].slice(0, 2),
  },
  { kind: "markDoubled", pattern: /(?<=\p{L}{3})[?؟]\.(?=\s|$)/gu, mend: (match) => match[0].slice(0, 1) },
];

const latinOnly: readonly Pattern[] = [
  {
    kind: "markForeign",
    pattern: /[，、。；：！？（）【】]/gu,
    mend: (match, text) => {
      const { index } = match;
      const around = text.slice(Math.max(0, index - 2), index + 3);
      if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(around)) return null;
      const proper = properMarks[match[0]] ?? match[0];
      const withoutLead = /^$|\s/u.test(text[index - 1] ?? "") ? proper.trimStart() : proper;
      return /^$|[\s\p{P}]/u.test(text[index + 1] ?? "") ? withoutLead.trimEnd() : withoutLead;
    },
  },
];

const arabicOnly: readonly Pattern[] = [
  {
    kind: "markForeign",
    pattern: /(?<=[\u0621-\u064a])[,;?](?=\s|$)/gu,
    mend: (match) => arabicMarks[match[0]] ?? null,
  },
];

/** The run without spaces around a place, as far as an address may be told by it. */
function tokenAt(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 60), at);
  const after = text.slice(at, at + 60);
  return before.slice(before.search(/\S*$/u)) + after.slice(0, after.search(/\s|$/u));
}

function inClass(marksOfLanguage: string): string {
  return marksOfLanguage.replace(/[[\]]/gu, "\\$&");
}
