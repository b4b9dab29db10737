import { isSafeHref, type Mark, type MarkedText, markKinds } from "#lib/text/mark";
import { isWithin } from "#lib/text/range";
import type { Basis } from "./sentence";

/** What was typed in one sentence, as the browser keeps it until the server has answered for it. */
export type Draft = Readonly<{ basis: Basis; typed: MarkedText }>;

/** Bump when the stored form changes: an old one is then left alone rather than misread. */
const form = 1;
const prefix = "stet-draft";

/** Where the browser keeps a draft: apart for each person, so that a shared machine mixes nothing up. */
export function draftKey(personId: string, articleId: string, segmentId: string): string {
  return [prefix, personId, articleId, segmentId].join(":");
}

/** Which segment's draft of this person and article a key names; null when it is something else. */
export function segmentOfKey(key: string, personId: string, articleId: string): string | null {
  const start = draftKey(personId, articleId, "");
  return key.startsWith(start) ? key.slice(start.length) : null;
}

export function writeDraft({ basis, typed }: Draft): string {
  return JSON.stringify({ form, basis, typed });
}

/** A stored draft, or null when it is not one (another form, cut off, tampered with). */
export function readDraft(stored: string): Draft | null {
  const value = parsed(stored);
  if (!isRecord(value) || value.form !== form || !isRecord(value.basis)) return null;
  const typed = readMarked(value.typed);
  const basis = readMarked(value.basis);
  const { version } = value.basis;
  if (!typed || !basis || typeof version !== "number" || !Number.isInteger(version)) return null;
  return { typed, basis: { ...basis, version } };
}

function readMarked(value: unknown): MarkedText | null {
  if (!isRecord(value) || typeof value.text !== "string" || !Array.isArray(value.marks)) return null;
  const { text } = value;
  const marks = value.marks.map((mark) => readMark(mark, text));
  return { text, marks: marks.filter((mark) => mark !== null) };
}

function readMark(value: unknown, text: string): Mark | null {
  if (!isRecord(value) || typeof value.start !== "number" || typeof value.end !== "number") return null;
  const range = { start: value.start, end: value.end };
  const kind = markKinds.find((each) => each === value.kind);
  if (!kind || !isWithin(range, text)) return null;
  if (kind !== "link") return { kind, ...range };
  return typeof value.href === "string" && isSafeHref(value.href) ? { kind, ...range, href: value.href } : null;
}

function parsed(stored: string): unknown {
  try {
    return JSON.parse(stored);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
