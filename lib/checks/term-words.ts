import { comparableSign, type TermToken } from "./term-tokens";
import { normalWord, stemKeys, type WordPart, wordParts } from "./word-forms";

/** A word of an expression that a word of a text may be, without what is written together with it (see WordPart). */
export type WordCandidate = Readonly<{ id: number; isSame: boolean; before: number; after: number }>;

/** Numbers for the words of expressions, and which of them a word of a text may be. */
export type TermWords = Readonly<{
  /** The number of a word of an expression; a word of several stands in an expression of several. */
  add: (token: TermToken, isInExpression: boolean) => number;
  /** What a word of a text may be, likeliest first; empty for most words. */
  candidates: (token: TermToken) => readonly WordCandidate[];
}>;

type Filed = Readonly<{ id: number; isSame: boolean }>;

/** Forms of one word that are kept apart. */
const mostCandidates = 24;
/** Words of texts whose candidates are remembered. */
const mostRemembered = 5000;

/** An empty collection for a language (primary subtag). */
export function termWords(language: string): TermWords {
  const ids = new Map<string, number>();
  const byText = new Map<string, Filed[]>();
  const byStem = new Map<string, Filed[]>();
  const remembered = new Map<string, readonly WordCandidate[]>();

  const fileWord = (id: number, word: string, isCapital: boolean, isInExpression: boolean, isSame: boolean) => {
    push(byText, word, { id, isSame });
    for (const key of stemKeys(word, language, isCapital)) {
      if (isInExpression || !key.startsWith("x")) push(byStem, key, { id, isSame: false });
    }
  };
  const add = (token: TermToken, isInExpression: boolean): number => {
    const text = comparable(token, language);
    // What tells German nouns from other words.
    const isCapital = language === "de" && /^\p{Lu}/u.test(token.text);
    const name = token.kind === "word" ? `${isInExpression} ${isCapital} ${text}` : signKey(text);
    const known = ids.get(name);
    if (known !== undefined) return known;
    const id = ids.size + 1;
    ids.set(name, id);
    if (token.kind !== "word") push(byText, signKey(text), { id, isSame: true });
    else {
      fileWord(id, text, isCapital, isInExpression, true);
      const bare = withoutArticle(text, language);
      if (bare !== null) fileWord(id, bare, isCapital, isInExpression, false);
    }
    return id;
  };
  /** Every word it may be: as it stands in any of its parts first, then in another form. */
  const filedUnder = ({ text, kind }: TermToken): [WordPart, readonly Filed[]][] => {
    const compared = comparable({ text, kind }, language);
    if (kind !== "word") return [[whole(compared), byText.get(signKey(compared)) ?? []]];
    const isCapital = /^\p{Lu}/u.test(text);
    const parts = wordParts(compared, language);
    const same = parts.map((part): [WordPart, Filed[]] => [
      part,
      (byText.get(part.text) ?? []).filter(({ isSame }) => isSame),
    ]);
    const others = parts.map((part): [WordPart, Filed[]] => [
      part,
      [
        ...(byText.get(part.text) ?? []),
        ...stemKeys(part.text, language, isCapital).flatMap((key) => byStem.get(key) ?? []),
      ],
    ]);
    return [...same, ...others];
  };
  const find = (token: TermToken): readonly WordCandidate[] => {
    const found = new Map<number, WordCandidate>();
    for (const [{ before, after }, filed] of filedUnder(token)) {
      for (const { id, isSame } of filed) if (!found.has(id)) found.set(id, { id, isSame, before, after });
    }
    return [...found.values()].slice(0, mostCandidates);
  };
  const candidates = (token: TermToken): readonly WordCandidate[] => {
    const known = remembered.get(token.text);
    if (known) return known;
    if (remembered.size >= mostRemembered) remembered.clear();
    const found = find(token);
    remembered.set(token.text, found);
    return found;
  };
  return { add, candidates };
}

function whole(text: string): WordPart {
  return { text, before: 0, after: 0 };
}

function comparable({ text, kind }: Pick<TermToken, "text" | "kind">, language: string): string {
  return kind === "word" ? normalWord(text, language) : comparableSign(text);
}

/** Signs and characters never share a key with a word. */
function signKey(text: string): string {
  return `\u0000${text}`;
}

function withoutArticle(word: string, language: string): string | null {
  if (language === "ar" && word.startsWith("ال") && word.length >= 5) return word.slice(2);
  if (language === "he" && word.startsWith("ה") && word.length >= 4) return word.slice(1);
  return null;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else if (known.length < mostCandidates) known.push(value);
}
