import { type Change, fromPieces, type Piece } from "./diff";
import { slide } from "./slide";
import { words } from "./words";

/** Below this share of words in common, a stretch was written anew, and is shown so. */
const leastShared = 0.2;
/** Stretches of fewer words are always shown word by word. */
const leastWords = 5;
/** A shared run is absorbed when both changes around it have this many times its words. */
const outweighing = 3;
/** Code units; the words of a longer shared run need no counting. */
const longestCounted = 20_000;
/** Code units; nobody reads a change of more word by word. */
const longestChange = 20_000;

/** What stands between two shared runs; one of the texts may be empty. */
type Replacement = Readonly<{ deleted: string; inserted: string; deletedWords: number; insertedWords: number }>;
/** `weight`: its words, short ones, which hold little together by themselves, for half. */
type Shared = Readonly<{ shared: string; words: number; weight: number }>;
type Part = Replacement | Shared;

/**
 * The changes as a person should see them: whole words, no lonely comma or small word left standing between two
 * changes, a lone insertion or deletion put where a word or sentence begins, and what was written anew shown as one
 * replacement. Keeps what `Change` promises.
 */
export function present(changes: readonly Change[], language: string): Change[] {
  const first = changes.findIndex(({ kind }) => kind !== "same");
  if (first < 0) return [...changes];
  if (changes.some(({ kind, text }) => kind !== "same" && text.length > longestChange)) return [...changes];
  const last = changes.findLastIndex(({ kind }) => kind !== "same");
  const middle = changes.slice(first, last + 1);
  const shown = middle.some(({ kind }) => kind === "same") ? withoutConfetti(middle, language) : middle;
  const pieces = fromPieces([...changes.slice(0, first), ...shown, ...changes.slice(last + 1)]);
  return fromPieces(slideLoneChanges(pieces, language));
}

function withoutConfetti(changes: readonly Change[], language: string): Piece[] {
  const parts = partsOf(changes, language);
  const shown = isRewritten(parts) ? [parts.reduce(joined)] : absorbLonelyRuns(parts);
  return shown.flatMap(piecesOfPart);
}

/** Replacements and shared runs in turn. */
function partsOf(changes: readonly Change[], language: string): Part[] {
  const parts: Part[] = [];
  for (const { kind, text } of changes) {
    const count = countOf(text, language);
    const last = parts.at(-1);
    if (kind === "same") parts.push({ shared: text, ...count });
    else if (kind === "deletion")
      parts.push({ deleted: text, inserted: "", deletedWords: count.words, insertedWords: 0 });
    else if (last && "deleted" in last) parts.splice(-1, 1, { ...last, inserted: text, insertedWords: count.words });
    else parts.push({ deleted: "", inserted: text, deletedWords: 0, insertedWords: count.words });
  }
  return parts;
}

function countOf(text: string, language: string): { words: number; weight: number } {
  const count = { words: 0, weight: 0 };
  if (text.length > longestCounted) return { words: text.length, weight: text.length };
  for (const { isWord, text: word } of words(text, language)) {
    if (!isWord) continue;
    count.words += 1;
    count.weight += word.length <= 3 && /^\p{Script=Latin}+$/u.test(word) ? 0.5 : 1;
  }
  return count;
}

function isRewritten(parts: readonly Part[]): boolean {
  let [same, deleted, inserted] = [0, 0, 0];
  for (const part of parts) {
    if ("shared" in part) same += part.words;
    else {
      deleted += part.deletedWords;
      inserted += part.insertedWords;
    }
  }
  const longer = same + Math.max(deleted, inserted);
  return deleted > 0 && inserted > 0 && longer >= leastWords && same / longer < leastShared;
}

/** Goes over the parts from left to right; each replacement may swallow the shared run and the replacement before it. */
function absorbLonelyRuns(parts: readonly Part[]): Part[] {
  const done: Part[] = [];
  for (const part of parts) {
    let next = part;
    for (;;) {
      const [left, between] = [done.at(-2), done.at(-1)];
      if (!left || !between || !isLonely(left, between, next)) break;
      next = joined(joined(left, between), next);
      done.splice(-2);
    }
    done.push(next);
  }
  return done;
}

function isLonely(left: Part, between: Part, right: Part): boolean {
  if ("shared" in left || "deleted" in between || "shared" in right) return false;
  // Two deletions alone, or two insertions: what stands between them is easier to read where it stands.
  if (left.deleted + right.deleted === "" || left.inserted + right.inserted === "") return false;
  return between.weight * outweighing <= Math.min(wordsOf(left), wordsOf(right));
}

function wordsOf({ deletedWords, insertedWords }: Replacement): number {
  return Math.max(deletedWords, insertedWords);
}

/** Two neighbours as one replacement. */
function joined(left: Part, right: Part): Replacement {
  const [a, b] = [asReplacement(left), asReplacement(right)];
  return {
    deleted: a.deleted + b.deleted,
    inserted: a.inserted + b.inserted,
    deletedWords: a.deletedWords + b.deletedWords,
    insertedWords: a.insertedWords + b.insertedWords,
  };
}

function asReplacement(part: Part): Replacement {
  if ("deleted" in part) return part;
  return { deleted: part.shared, inserted: part.shared, deletedWords: part.words, insertedWords: part.words };
}

function piecesOfPart(part: Part): Piece[] {
  if ("shared" in part) return [{ kind: "same", text: part.shared }];
  return [
    { kind: "deletion", text: part.deleted },
    { kind: "insertion", text: part.inserted },
  ];
}

function slideLoneChanges(pieces: readonly Piece[], language: string): Piece[] {
  // A change at an end of the text may leave something shared there.
  const nothing: Piece = { kind: "same", text: "" };
  const slid = [nothing, ...pieces, nothing];
  for (const [index, piece] of slid.entries()) {
    const [previous, next] = [slid[index - 1], slid[index + 1]];
    if (piece.kind === "same" || previous?.kind !== "same" || next?.kind !== "same") continue;
    const moved = slide({ before: previous.text, text: piece.text, after: next.text }, language);
    slid[index - 1] = { kind: "same", text: moved.before };
    slid[index] = { kind: piece.kind, text: moved.text };
    slid[index + 1] = { kind: "same", text: moved.after };
  }
  return slid;
}
