import { codesIn, otherEnd, type PlacedCode, withoutCodes } from "./code";
import { editsBetween, mapPosition } from "./edit";
import { words } from "./words";

/** A text that has the codes, and whether it is an earlier form of the one that lost them, or says it in another language. */
export type CodedReference = Readonly<{ text: string; isSource: boolean }>;

/** Codes of the reference that a text does not have, in the reference's order. */
export function missingCodes(reference: string, text: string): PlacedCode[] {
  const there = new Set(codesIn(text).map(({ sign }) => sign));
  return codesIn(reference).filter(({ sign }, index, all) => {
    return !there.has(sign) && all.findIndex((each) => each.sign === sign) === index;
  });
}

/** The text with a code put back where it most likely was; `at` is where it now stands (UTF-16). */
export type PutBack = Readonly<{ text: string; at: number }>;

/**
 * Puts a code of the reference into a text that lost it: by the same words as there, in the order of the codes there,
 * and never on the wrong side of its other end.
 */
export function putCodeBack(
  code: PlacedCode,
  { text: reference, isSource }: CodedReference,
  text: string,
  language: string,
): PutBack {
  const [from, to] = [withoutCodes(reference), withoutCodes(text)];
  const place = code.start - unitsBefore(reference, code.start);
  const wanted = isSource
    ? placeByShare(code, { place, from, to, language })
    : placeByWords(code, { place, from, to, language });
  const at = withinPair(code, text, amongCodes(code, reference, text, wanted));
  return { text: `${text.slice(0, at)}${code.sign}${text.slice(at)}`, at };
}

/** Puts all codes back that one of the references has, the first one's first. */
export function withCodesBack(text: string, references: readonly CodedReference[], language: string): string {
  let whole = text;
  for (const reference of references) {
    for (const code of missingCodes(reference.text, whole)) {
      whole = putCodeBack(code, reference, whole, language).text;
    }
  }
  return whole;
}

type Way = Readonly<{ place: number; from: string; to: string; language: string }>;

function placeByWords({ role }: PlacedCode, { place, from, to, language }: Way): number {
  const edits = editsBetween(from, to, language);
  const isInside = edits.some((edit) => edit.from < place && place < edit.to);
  // A pair stays around what replaced its words, and leaves out what was put in beside them.
  return mapPosition(place, edits, (role === "opening") === isInside ? -1 : 1);
}

/** Between two languages only the share of the words before a code says something. */
function placeByShare({ role }: PlacedCode, { place, from, to, language }: Way): number {
  const [said, own] = [from, to].map((text) => words(text, language).filter(({ isWord }) => isWord));
  if (!said || !own || own.length === 0) return to.length;
  if (from.slice(place).trim() === "") return to.length;
  if (from.slice(0, place).trim() === "") return 0;
  const before = said.filter(({ end }) => end <= place).length;
  const index = Math.round((before / Math.max(1, said.length)) * own.length);
  if (role === "opening") return own[index]?.start ?? to.length;
  return index === 0 ? 0 : (own[index - 1]?.end ?? to.length);
}

/** A place of the words as one of the text with codes; beside other codes as in the reference. */
function amongCodes(code: PlacedCode, reference: string, text: string, place: number): number {
  const order = codesIn(reference).map(({ sign }) => sign);
  const own = order.indexOf(code.sign);
  let at = place;
  for (const other of codesIn(text)) {
    const there = other.start - unitsBefore(text, other.start);
    const isBefore = there < place || (there === place && order.indexOf(other.sign) < own);
    if (isBefore) at = place + unitsBefore(text, other.end);
  }
  return at;
}

function withinPair(code: PlacedCode, text: string, at: number): number {
  const other = otherEnd(code);
  const partner = other && codesIn(text).find(({ number, role }) => number === other.number && role === other.role);
  if (!partner) return at;
  return code.role === "opening" ? Math.min(at, partner.start) : Math.max(at, partner.end);
}

/** Code units that codes take before a place. */
function unitsBefore(text: string, place: number): number {
  return codesIn(text)
    .filter(({ end }) => end <= place)
    .reduce((sum, { start, end }) => sum + end - start, 0);
}
