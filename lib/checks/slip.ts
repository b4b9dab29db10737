/**
 * How one word became another by one slip of the hand or the ear: two neighbouring letters changed over; a letter of a
 * double forgotten or a single one doubled; a letter left out, put in, or taken for another. `at` is where.
 */
export type Slip = Readonly<{
  kind: "turned" | "doubling" | "missing" | "extra" | "wrong";
  at: number;
  /** The letter that stands and the one that should; empty where there is none. */
  stands: string;
  meant: string;
}>;

/** The one slip that makes `word` of `meant`; null when there is none, or more than one. */
export function slipBetween(word: string, meant: string): Slip | null {
  if (word === meant || Math.abs(word.length - meant.length) > 1) return null;
  const shorter = Math.min(word.length, meant.length);
  let at = 0;
  while (at < shorter && word[at] === meant[at]) at += 1;
  let end = 0;
  while (end < shorter - at && word[word.length - 1 - end] === meant[meant.length - 1 - end]) end += 1;
  const stands = word.slice(at, word.length - end);
  const right = meant.slice(at, meant.length - end);
  if (stands.length === 2 && right.length === 2) {
    return stands[0] === right[1] && stands[1] === right[0] ? { kind: "turned", at, stands, meant: right } : null;
  }
  if (stands.length > 1 || right.length > 1) return null;
  if (stands !== "" && right !== "") return { kind: "wrong", at, stands, meant: right };
  const letter = stands || right;
  const isDouble = word[at - 1] === letter;
  if (isDouble) return { kind: "doubling", at, stands, meant: right };
  return { kind: stands === "" ? "missing" : "extra", at, stands, meant: right };
}
