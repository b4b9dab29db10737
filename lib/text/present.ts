import { type Change, fromPieces, type Piece } from "./diff";
import { slide } from "./slide";
import { words } from "./words";

/** Below this share of words in common, a stretch was written anew, and is shown so. */
const leastShared = 0.2;
/** Stretches of fewer words are always shown word by word. */
const leastWords = 5;
/** A shared run is absorbed when both changes around it have this many times its words. */
const outweighing = 3;
/** Code units; a shared run of more is not lonely, whatever it says. */
const longestLonely = 200;
/** Code units; nobody reads a change of more word by word. */
const longestChange = 20_000;

/** What stands between two shared runs; one of the texts may be empty. */
type Replacement = Readonly<{ deleted: string; inserted: string; words: number }>;
type Shared = Readonly<{ shared: string; weight: number }>;

/**
 * The changes as a person should see them: whole words, no lonely comma or small word left standing between two
 * changes, a lone insertion or deletion put where a word or sentence begins, and what was written anew shown as one
 * replacement. Keeps what `Change` promises.
 */
export function present(changes: readonly Change[], language: string): Change[] {
  if (changes.every(({ kind }) => kind === "same")) return [...changes];
  if (changes.some(({ kind, text }) => kind !== "same" && text.length > longestChange)) return [...changes];
  const first = changes.findIndex(({ kind }) => kind !== "same");
  const last = changes.findLastIndex(({ kind }) => kind !== "same");
  const middle = changes.slice(first, last + 1);
  const shown = isRewritten(middle, language) ? asOneReplacement(middle) : absorbLonelyRuns(middle, language);
  const pieces = fromPieces([...changes.slice(0, first), ...shown, ...changes.slice(last + 1)]);
  return fromPieces(slideLoneChanges(pieces, language));
}

function isRewritten(changes: readonly Change[], language: string): boolean {
  const units = (kind: Change["kind"]) =>
    changes.reduce((sum, change) => sum + (change.kind === kind ? change.text.length : 0), 0);
  // Far more shared letters than a rewritten stretch can have: not worth counting words.
  if (units("same") > 2 * Math.max(units("deletion"), units("insertion"))) return false;
  const count = (kind: Change["kind"]) =>
    changes.reduce((sum, change) => sum + (change.kind === kind ? wordCount(change.text, language) : 0), 0);
  const [same, deleted, inserted] = [count("same"), count("deletion"), count("insertion")];
  const longer = same + Math.max(deleted, inserted);
  return deleted > 0 && inserted > 0 && longer >= leastWords && same / longer < leastShared;
}

function asOneReplacement(changes: readonly Change[]): Piece[] {
  const spell = (left: Change["kind"]) => changes.map(({ kind, text }) => (kind === left ? "" : text)).join("");
  return [
    { kind: "deletion", text: spell("insertion") },
    { kind: "insertion", text: spell("deletion") },
  ];
}

/** Goes over the changes from left to right; each may swallow the shared run and the change before it. */
function absorbLonelyRuns(changes: readonly Change[], language: string): Piece[] {
  const done: (Replacement | Shared)[] = [];
  for (const part of partsOf(changes, language)) {
    let next: Replacement | Shared = part;
    while ("deleted" in next) {
      const [left, between] = [done.at(-2), done.at(-1)];
      if (!left || !between || "shared" in left || !("shared" in between)) break;
      if (!isLonely(left, between, next)) break;
      next = joined(left, between, next);
      done.splice(-2);
    }
    done.push(next);
  }
  return done.flatMap((part): Piece[] =>
    "shared" in part
      ? [{ kind: "same", text: part.shared }]
      : [
          { kind: "deletion", text: part.deleted },
          { kind: "insertion", text: part.inserted },
        ],
  );
}

function partsOf(changes: readonly Change[], language: string): (Replacement | Shared)[] {
  const parts: (Replacement | Shared)[] = [];
  for (const [index, { kind, text }] of changes.entries()) {
    if (kind === "same") parts.push({ shared: text, weight: weightOf(text, language) });
    else if (kind === "insertion" && changes[index - 1]?.kind === "deletion") {
      const deleted = changes[index - 1]?.text ?? "";
      const count = Math.max(wordCount(deleted, language), wordCount(text, language));
      parts[parts.length - 1] = { deleted, inserted: text, words: count };
    } else {
      const isDeletion = kind === "deletion";
      const both = isDeletion ? { deleted: text, inserted: "" } : { deleted: "", inserted: text };
      parts.push({ ...both, words: wordCount(text, language) });
    }
  }
  return parts;
}

function isLonely(left: Replacement, { weight }: Shared, right: Replacement): boolean {
  if (weight === 0) return !isOneSided(left, right);
  return weight * outweighing <= Math.min(left.words, right.words) && !isOneSided(left, right);
}

/** Two deletions alone, or two insertions: what stands between them is easier to read where it stands. */
function isOneSided(left: Replacement, right: Replacement): boolean {
  return left.deleted + right.deleted === "" || left.inserted + right.inserted === "";
}

function joined(left: Replacement, { shared, weight }: Shared, right: Replacement): Replacement {
  return {
    deleted: left.deleted + shared + right.deleted,
    inserted: left.inserted + shared + right.inserted,
    words: left.words + Math.ceil(weight) + right.words,
  };
}

function slideLoneChanges(pieces: readonly Piece[], language: string): Piece[] {
  const slid = pieces.map(({ kind, text }) => ({ kind, text }));
  slid.forEach((piece, index) => {
    const previous = slid[index - 1] ?? { kind: "same", text: "" };
    const next = slid[index + 1] ?? { kind: "same", text: "" };
    if (piece.kind === "same" || previous.kind !== "same" || next.kind !== "same") return;
    const moved = slide({ before: previous.text, text: piece.text, after: next.text }, language);
    previous.text = moved.before;
    piece.text = moved.text;
    next.text = moved.after;
  });
  return slid;
}

/** Words a shared run counts for; a short one, which holds little together by itself, for half. */
function weightOf(text: string, language: string): number {
  if (text.length > longestLonely) return Number.POSITIVE_INFINITY;
  return words(text, language).reduce((sum, word) => sum + (word.isWord ? weightOfWord(word.text) : 0), 0);
}

function weightOfWord(word: string): number {
  return word.length <= 3 && /^\p{Script=Latin}+$/u.test(word) ? 0.5 : 1;
}

function wordCount(text: string, language: string): number {
  return words(text, language).filter(({ isWord }) => isWord).length;
}
