import type { Severity } from "#lib/quality/severity";
import { type CodeName, codesIn } from "./code";
import { type Change, diffWords } from "./diff";
import type { Mark, MarkedText } from "./mark";
import { present } from "./present";
import type { Range } from "./range";

/** A stretch of a text that looks the same throughout: one kind of change, one formatting. */
export type Run = Readonly<{
  kind: Change["kind"];
  text: string;
  isBold: boolean;
  isItalic: boolean;
  href: string | null;
  /** The text is the sign of this code, and of nothing else. */
  code?: CodeName;
  /** An open finding is about these words; the one in front is "current". */
  finding?: "open" | "current" | null;
  /** These words were moved: from here when they were taken out, to here when they were put in. */
  move?: RunMove;
  /** Annotations over these words, each on a line of its own below them. */
  notes?: readonly RunNote[];
  /** Stands before these words: what an annotation says where there are no words to draw under. */
  sign?: RunSign;
}>;

/** `number` is that of the move, the same at both its ends; `isStart` where its words begin. */
export type RunMove = Readonly<{ number: number; isStart: boolean }>;

/** How an annotation is drawn: by how much it harms, quieter once it is mended; or words being picked for one. */
export type NoteTone = Severity | "fixed" | "picked";
export const signKinds = ["omission", "whole", "moved", "check", "fixed", "gone"] as const;
export type SignKind = (typeof signKinds)[number];

/** `lane` 0 is the line next to the words. */
export type RunNote = Readonly<{ lane: number; tone: NoteTone; isCurrent: boolean }>;
export type RunSign = Readonly<{ kind: SignKind; tone: NoteTone; isCurrent: boolean; annotationId: string }>;

/** Kinds and lengths (UTF-16 code units) of changes, in order: all one needs beside both texts, and small to send. */
export type ChangeOutline = readonly (readonly [kind: Change["kind"], length: number])[];

/** What a person should see of the way from one text to the other. */
export function outlineChanges(before: string, after: string, language: string): ChangeOutline {
  return present(diffWords(before, after, language), language).map(({ kind, text }) => [kind, text.length]);
}

/** A text as it is read, without its past. */
export function plainRuns({ text, marks }: MarkedText): Run[] {
  return cutByMarks("same", { start: 0, end: text.length }, text, marks);
}

/** Both texts as one line of runs: what is shared and put in has the formatting of `after`, what is taken out that of `before`. */
export function changedRuns(before: MarkedText, after: MarkedText, outline: ChangeOutline): Run[] {
  const at = { before: 0, after: 0 };
  return outline.flatMap(([kind, length]) => {
    const side = kind === "deletion" ? before : after;
    const start = kind === "deletion" ? at.before : at.after;
    if (kind !== "insertion") at.before += length;
    if (kind !== "deletion") at.after += length;
    return cutByMarks(kind, { start, end: start + length }, side.text, side.marks);
  });
}

function cutByMarks(kind: Change["kind"], range: Range, text: string, marks: readonly Mark[]): Run[] {
  const codes = codesIn(text);
  const edges = [...marks, ...codes]
    .flatMap(({ start, end }) => [start, end])
    .filter((edge) => range.start < edge && edge < range.end);
  const places = [...new Set([range.start, ...edges, range.end])].sort((a, b) => a - b);
  return places.slice(0, -1).flatMap((start, index) => {
    const end = places[index + 1] ?? start;
    const over = marks.filter((mark) => mark.start <= start && end <= mark.end);
    const has = (wanted: Mark["kind"]) => over.some((mark) => mark.kind === wanted);
    const href = over.find((mark) => mark.kind === "link")?.href ?? null;
    const code = codes.find((each) => each.start === start && each.end === end);
    const name = code && { code: { number: code.number, role: code.role } };
    return end > start
      ? [{ kind, text: text.slice(start, end), isBold: has("bold"), isItalic: has("italic"), href, ...name }]
      : [];
  });
}
