import { codesIn, type PlacedCode } from "#lib/text/code";

/** A code of a block where it stands: in which of its sentences. */
export type StandingCode = PlacedCode & Readonly<{ sentence: number }>;

/** The codes of a block's sentences in reading order. */
export function standingCodes(texts: readonly string[]): StandingCode[] {
  return texts.flatMap((text, sentence) => codesIn(text).map((code) => ({ ...code, sentence })));
}

export type Reversed = Readonly<{ opening: StandingCode; closing: StandingCode }>;

/** Pairs whose end stands before their start. */
export function reversedPairs(codes: readonly StandingCode[]): Reversed[] {
  const closed = new Map<number, StandingCode>();
  const opened = new Set<number>();
  const reversed: Reversed[] = [];
  for (const code of codes) {
    if (code.role === "opening") {
      const closing = closed.get(code.number);
      if (closing && !opened.has(code.number)) reversed.push({ opening: code, closing });
      opened.add(code.number);
    } else if (code.role === "closing" && !opened.has(code.number)) closed.set(code.number, code);
  }
  return reversed;
}

/** Two pairs of which one begins in the other and ends outside of it. `inner` is the end that stands too early. */
export type Crossed = Readonly<{ numbers: readonly [number, number]; inner: StandingCode }>;

export function crossedPairs(codes: readonly StandingCode[]): Crossed[] {
  const closing = new Set(codes.filter(({ role }) => role === "closing").map(({ number }) => number));
  const open: number[] = [];
  const crossed: Crossed[] = [];
  for (const code of codes) {
    if (code.role === "opening" && closing.has(code.number)) open.push(code.number);
    if (code.role !== "closing") continue;
    const at = open.lastIndexOf(code.number);
    if (at < 0) continue;
    const within = open[at + 1];
    if (within !== undefined) crossed.push({ numbers: [code.number, within], inner: code });
    open.splice(at, 1);
  }
  return crossed;
}
