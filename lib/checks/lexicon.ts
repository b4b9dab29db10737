/** What finds an expression in a text; `letters` are letters every match has, lower-case: a quick look before the slow one. */
export type Expression = Readonly<{ pattern: RegExp; letters: string }>;

/** An expression that machines translate word by word, or a false friend, in one language pair. */
export type LexiconEntry = Readonly<{
  /** As the lexicon writes it. */
  source: string;
  inSource: Expression;
  wrong: readonly (Expression & Readonly<{ isWrongAlone: boolean }>)[];
  /** What news says instead; the first one is offered. */
  instead: readonly string[];
}>;

/** A line of a lexicon that cannot be read: what and where. `line` counts from 1. */
export class LexiconError extends Error {
  readonly line: number;
  constructor(line: number, what: string) {
    super(`Line ${line}: ${what}`);
    this.name = "LexiconError";
    this.line = line;
  }
}

const longestLine = 500;

/**
 * Reads a lexicon: one entry a line, "source | wrong; wrong | instead; instead". A star stands for the rest of a word,
 * # for a number with up to three words before it; a wrong expression with ! before it is wrong without any source.
 * Empty lines and lines that begin with "//" are skipped. Throws a LexiconError for the first line that is not so.
 */
export function readLexicon(text: string): LexiconEntry[] {
  return text.split(/\r?\n/u).flatMap((raw, at) => {
    const line = raw.trim();
    if (line === "" || line.startsWith("//")) return [];
    if (line.length > longestLine) throw new LexiconError(at + 1, `more than ${longestLine} characters`);
    const [source = "", wrong = "", instead = "", ...more] = line.split("|").map((part) => part.trim());
    if (source === "" || wrong === "" || instead === "" || more.length > 0) {
      throw new LexiconError(at + 1, "three parts are needed: source | wrong | instead");
    }
    return [
      {
        source: source.replaceAll("*", "…").replaceAll("#", "…"),
        inSource: expressionOf(source),
        wrong: partsOf(wrong).map((each) => ({
          ...expressionOf(each.replace(/^!/u, "")),
          isWrongAlone: each.startsWith("!"),
        })),
        instead: partsOf(instead),
      },
    ];
  });
}

function partsOf(list: string): string[] {
  return list.split(";").flatMap((part) => (part.trim() === "" ? [] : [part.trim()]));
}

function expressionOf(written: string): Expression {
  const runs = written.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return { pattern: patternOf(written), letters: runs.toSorted((a, b) => b.length - a.length)[0] ?? "" };
}

/** Whole words, in either case; in scripts without spaces, anywhere. */
function patternOf(expression: string): RegExp {
  const body = expression
    .replace(/[.+?^${}()|[\]\\]/gu, "\\$&")
    .replace(/['’]/gu, "['’]")
    .replaceAll("*", "[\\p{L}\\p{M}]{0,12}")
    .replaceAll("#", "(?:\\p{L}{1,12} ){0,3}[\\p{N}\\p{L}][\\p{N}\\p{L}.,\u00a0\u202f-]{0,15}")
    .replaceAll(" ", "[ \u00a0\u202f]");
  const isSpaced = !/[\p{Script=Han}\p{Script=Arabic}]/u.test(expression);
  return new RegExp(isSpaced ? `(?<![\\p{L}\\p{M}\\p{N}])${body}(?![\\p{L}\\p{M}\\p{N}])` : body, "giu");
}
