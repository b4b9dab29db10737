import type { CodeNumbers, CodeSaid } from "#lib/exchange/code-numbers";
import { ctypeOf, typeOfCtype } from "#lib/exchange/xliff/code-types";
import { UnitIds, type WrittenEnd, writtenEnds } from "#lib/exchange/xliff/written-codes";
import { type CodeRole, withoutAnySign } from "#lib/text/code";
import type { CodeEnd, InlineCode } from "#lib/text/inline-code";
import type { TmxPiece } from "./memory";

type Code = Exclude<TmxPiece, string>;

/** The words of a segment with its codes as signs (lib/text/code); codes of one `x` are one on both sides. */
export function codedTmxText(segment: readonly TmxPiece[], numbers: CodeNumbers): string {
  const counts = new Map<string, number>();
  const names = new Map<string, string>();
  const said = (pieces: readonly TmxPiece[]): string =>
    pieces.map((piece) => (typeof piece === "string" ? withoutAnySign(piece) : codeText(piece))).join("");
  const codeText = (code: Code): string => {
    // Highlighted words are words.
    if (code.code === "hi") return said(code.content);
    const role = roleOf(code);
    return numbers.sign(nameOf(code), role, () => saidOf(code, role)) ?? "";
  };
  const nameOf = ({ code, attributes: { x, i } }: Code): string => {
    if (code === "ept") return names.get(i ?? "") ?? `ept ${i}`;
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    const name = `${code === "bpt" ? "pair" : code} ${x === undefined ? `nth ${count}` : `x ${x}`}`;
    if (code === "bpt") names.set(i ?? "", name);
    return name;
  };
  return said(segment);
}

function roleOf({ code, attributes }: Code): CodeRole {
  if (code === "bpt") return "opening";
  if (code === "ept") return "closing";
  if (code !== "it") return "alone";
  return attributes.pos === "end" ? "closing" : "opening";
}

const silent: CodeEnd = { data: null, shown: null, meant: null };

function saidOf({ attributes, content }: Code, role: CodeRole): CodeSaid {
  const { x, i, type } = attributes;
  const end: CodeEnd = { data: wordsIn(content), shown: null, meant: null };
  return {
    id: x ?? i ?? "",
    ...(type === undefined ? { type: null, subType: null } : typeOfCtype(type)),
    ...{ mayDelete: true, mayCopy: true, mayOverlap: true, order: "yes", hex: null },
    first: role === "closing" ? silent : end,
    last: role === "closing" ? end : silent,
  };
}

function wordsIn(content: readonly TmxPiece[]): string {
  return content.map((piece) => (typeof piece === "string" ? piece : wordsIn(piece.content))).join("");
}

/** A text with signs as the pieces of a segment, which `codedTmxText` reads back. */
export function tmxPieces(text: string, codes: readonly InlineCode[]): TmxPiece[] {
  const [ends = []] = writtenEnds([text], codes, new UnitIds());
  const pieces: TmxPiece[] = [];
  const pairs = new Map<string, string>();
  let at = 0;
  for (const end of ends) {
    pieces.push(text.slice(at, end.placed.start));
    if (!pairs.has(end.id)) pairs.set(end.id, String(pairs.size + 1));
    pieces.push(pieceOf(end, pairs.get(end.id) ?? ""));
    at = end.placed.end;
  }
  pieces.push(text.slice(at));
  return pieces.filter((piece) => piece !== "");
}

function pieceOf({ code, placed: { role, number }, partner }: WrittenEnd, i: string): Code {
  const { data } = role === "closing" ? code.last : code.first;
  const content = data ? [data] : [];
  const [x, ctype] = [String(number), ctypeOf(code, role === "alone")];
  const type = ctype === null ? {} : { type: ctype };
  if (role === "alone") return { code: "ph", attributes: { x, ...type }, content };
  if (!partner) return { code: "it", attributes: { pos: role === "opening" ? "begin" : "end", x, ...type }, content };
  if (role === "closing") return { code: "ept", attributes: { i }, content };
  return { code: "bpt", attributes: { i, x, ...type }, content };
}
