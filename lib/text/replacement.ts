import type { Match } from "./find";

/** A reference to a group the pattern does not have, at a place (UTF-16) of what is to be put in. */
export type ReplacementFault = Readonly<{ code: "noGroup"; at: number; words: string }>;

export type ReadReplacement =
  | Readonly<{ kind: "ready"; fill: (match: Match) => string }>
  | Readonly<{ kind: "fault"; fault: ReplacementFault }>;

type Piece = string | Readonly<{ group: number }> | Readonly<{ name: string }>;

/**
 * Reads what shall stand in place of a pattern's hits: `$1` to `$99`, `${name}` and `$<name>` are its groups, `$&` and
 * `$0` the whole hit, `$$` a dollar sign. A group that took no part is empty.
 */
export function readReplacement(
  template: string,
  groups: Readonly<{ count: number; names: readonly string[] }>,
): ReadReplacement {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { 0: reference, index, 1: digits, 2: braced, 3: angled } of template.matchAll(
    /\$(?:\$|&|(\d{1,2})|\{(\w+)\}|<(\w+)>)/gu,
  )) {
    pieces.push(template.slice(done, index));
    done = index + reference.length;
    const name = braced ?? angled;
    if (reference === "$$") pieces.push("$");
    else if (reference === "$&") pieces.push({ group: 0 });
    else if (name !== undefined && groups.names.includes(name)) pieces.push({ name });
    else {
      const number = digits ?? name ?? "";
      // "$10" where there is one group is "$1" and a nought.
      const known = [number, number.slice(0, 1)].find((each) => /^\d+$/.test(each) && Number(each) <= groups.count);
      if (known === undefined) return { kind: "fault", fault: { code: "noGroup", at: index, words: reference } };
      pieces.push({ group: Number(known) });
      if (digits) done = index + 1 + known.length;
    }
  }
  pieces.push(template.slice(done));
  return { kind: "ready", fill: (match) => pieces.map((piece) => wordsOf(piece, match)).join("") };
}

function wordsOf(piece: Piece, { groups, names }: Match): string {
  if (typeof piece === "string") return piece;
  return ("group" in piece ? groups[piece.group] : names[piece.name]) ?? "";
}
