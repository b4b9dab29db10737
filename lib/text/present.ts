import { type Change, fromPieces, type Piece } from "./diff";
import { words } from "./words";

/** Below this share of words in common, a sentence was written anew, and is shown so. */
const leastShared = 0.2;
/** Sentences of fewer words are always shown word by word. */
const leastWords = 5;

type Replacement = { deleted: string; inserted: string };

/**
 * The changes as a person should see them: whole words, no lonely space, comma or small word left standing between two
 * changes, a lone insertion or deletion put where a word begins, and a sentence that was written anew shown as one
 * replacement. Keeps what `Change` promises.
 */
export function present(changes: readonly Change[], language: string): Change[] {
  if (changes.every(({ kind }) => kind === "same")) return [...changes];
  if (isRewritten(changes, language)) return asOneReplacement(changes);
  return fromPieces(slideLoneChanges(absorbLonelyRuns(changes, language), language));
}

function isRewritten(changes: readonly Change[], language: string): boolean {
  const count = (kind: Change["kind"]) =>
    changes.filter((change) => change.kind === kind).reduce((sum, { text }) => sum + wordCount(text, language), 0);
  const same = count("same");
  const longer = same + Math.max(count("deletion"), count("insertion"));
  return longer >= leastWords && same / longer < leastShared && count("deletion") > 0 && count("insertion") > 0;
}

function asOneReplacement(changes: readonly Change[]): Change[] {
  const spell = (left: Change["kind"]) =>
    changes
      .filter(({ kind }) => kind !== left)
      .map(({ text }) => text)
      .join("");
  return fromPieces([
    { kind: "deletion", text: spell("insertion") },
    { kind: "insertion", text: spell("deletion") },
  ]);
}

/** A shared run between two changes that says nothing by itself joins them into one replacement. */
function absorbLonelyRuns(changes: readonly Change[], language: string): Piece[] {
  const pieces: Piece[] = [];
  let open: Replacement | null = null;
  const close = () => {
    if (open) pieces.push({ kind: "deletion", text: open.deleted }, { kind: "insertion", text: open.inserted });
    open = null;
  };
  changes.forEach((change, index) => {
    if (change.kind === "same") {
      if (open && isLonely(changes, index, open, language)) {
        open = { deleted: open.deleted + change.text, inserted: open.inserted + change.text };
        return;
      }
      close();
      pieces.push(change);
      return;
    }
    open ??= { deleted: "", inserted: "" };
    if (change.kind === "deletion") open.deleted += change.text;
    else open.inserted += change.text;
  });
  close();
  return pieces;
}

function isLonely(changes: readonly Change[], index: number, left: Replacement, language: string): boolean {
  const right = changes.slice(index + 1, index + 3).filter(({ kind }) => kind !== "same");
  if (right.length === 0) return false;
  const text = changes[index]?.text ?? "";
  const shared = wordCount(text, language);
  const isReplacing = left.deleted !== "" && left.inserted !== "";
  if (shared === 0) return isReplacing || right.length === 2;
  if (shared > 1 || !isReplacing || right.length < 2) return false;
  const around =
    wordCount(left.deleted + left.inserted, language) +
    wordCount(right.map((change) => change.text).join(""), language);
  return text.trim().length <= 3 && around >= 6;
}

/**
 * A lone insertion or deletion can often stand in several places ("the [the ]cat" or "[the ]the cat"). Moves it to the
 * one where it begins with a word and ends with the space after it, as people read.
 */
function slideLoneChanges(pieces: readonly Piece[], language: string): Piece[] {
  const slid = pieces.filter(({ text }) => text !== "").map((piece) => ({ ...piece }));
  slid.forEach((piece, index) => {
    const previous = slid[index - 1];
    const next = slid[index + 1];
    if (piece.kind === "same" || previous?.kind !== "same" || next?.kind !== "same") return;
    slideRight(previous, piece, next, language);
  });
  return slid;
}

function slideRight(
  previous: { text: string },
  piece: { text: string },
  next: { text: string },
  language: string,
): void {
  const [first] = words(piece.text, language);
  if (!first || first.isWord || first.text.trim() !== "" || !next.text.startsWith(first.text)) return;
  if (piece.text.length === first.text.length) return;
  previous.text += first.text;
  piece.text = piece.text.slice(first.text.length) + first.text;
  next.text = next.text.slice(first.text.length);
}

function wordCount(text: string, language: string): number {
  return words(text, language).filter(({ isWord }) => isWord).length;
}
