import { type CodeName, type CodeRole, otherEnd } from "./code";

/** "firstNo": the first of a row of codes whose order is fixed. */
export const codeOrders = ["yes", "firstNo", "no"] as const;
export type CodeOrder = (typeof codeOrders)[number];

/** `opening` and `closing` stand for a code whose other end is in no sentence of its block. */
export const codeShapes = ["alone", "pair", "opening", "closing"] as const;
export type CodeShape = (typeof codeShapes)[number];

/** What one end of a code is in its own format, and how the file wants it shown and read out. */
export type CodeEnd = Readonly<{ data: string | null; shown: string | null; meant: string | null }>;

/**
 * All that is known of a code besides where it stands: enough to write it back. Types are XLIFF 2's (`fmt`, `ui`,
 * `quote`, `link`, `image`, `other`). `hex`: the code point of a character that XML cannot say.
 */
export type InlineCode = Readonly<{
  number: number;
  shape: CodeShape;
  /** As the file names it. */
  id: string;
  type: string | null;
  subType: string | null;
  mayDelete: boolean;
  mayCopy: boolean;
  mayOverlap: boolean;
  order: CodeOrder;
  first: CodeEnd;
  last: CodeEnd;
  hex: string | null;
}>;

/** A code of a block by its number. */
export function codeNumbered(codes: readonly InlineCode[], number: number): InlineCode | null {
  return codes[number - 1]?.number === number
    ? (codes[number - 1] ?? null)
    : (codes.find((code) => code.number === number) ?? null);
}

/** Whether a block's table has this very sign. */
export function isKnownCode(codes: readonly InlineCode[], { number, role }: CodeName): boolean {
  const code = codeNumbered(codes, number);
  return code !== null && rolesOf(code.shape).includes(role);
}

export function rolesOf(shape: CodeShape): readonly CodeRole[] {
  return shape === "pair" ? ["opening", "closing"] : [shape];
}

/** Units of a code's own format that are shown before it is cut. */
const longestShown = 120;

/** What a code is, as a person reads it: the file's word for it, else what it is in its own format. */
export function codeWords(code: InlineCode, role: CodeRole): string {
  const { shown, data, meant } = role === "closing" ? code.last : code.first;
  const own = shown || data || meant || (code.hex && `U+${code.hex}`) || code.subType || code.type || code.id;
  const line = own.replace(/\s+/gu, " ").trim();
  return line.length > longestShown ? `${line.slice(0, longestShown)}…` : line;
}

/** The short label of a sign: 1 alone; ‹1 and 1› for a pair. Numbers are the same in every language. */
export function codeLabel({ number, role }: CodeName): string {
  if (role === "alone") return String(number);
  return otherEnd({ number, role })?.role === "closing" ? `‹${number}` : `${number}›`;
}
