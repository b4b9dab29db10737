import { isSafeHref, type Mark, type MarkedText, markKinds } from "#lib/text/mark";
import { isWithin } from "#lib/text/range";
import type { Basis } from "./sentence";

/** Whose words a draft holds, and which sentence's; `id` tells drafts of one sentence apart. */
export type DraftPlace = Readonly<{ personId: string; articleId: string; segmentId: string; id: string }>;

/** What was typed in one sentence, as the browser keeps it until the server has answered for it. */
export type Draft = Readonly<{
  place: DraftPlace;
  basis: Basis;
  typed: MarkedText;
  /** Saves of it that were sent and not answered, oldest first. */
  unanswered: readonly string[];
  /** The window it is typed in. */
  tabId: string;
  /** Counts how often it was kept: of two copies the higher is the newer. */
  turn: number;
  /** Milliseconds since 1970. */
  typedAt: number;
  /** What its article is called. */
  title: string;
}>;

/** Bump when the stored form changes: a newer one is left alone rather than misread. */
const form = 2;
const prefix = "stet-draft";

/** Under what a draft is kept: apart for each person, so that a shared machine mixes nothing up. */
export function draftKey({ personId, articleId, segmentId, id }: DraftPlace): string {
  return [draftsOf(personId), articleId, segmentId, id].join(":");
}

/** What the keys of all drafts of a person begin with. */
export function draftsOf(personId: string): string {
  return [prefix, personId].join(":");
}

/** The place a key names; null when it is no draft's. Those of the first form have an empty `id`. */
export function placeOfKey(key: string): DraftPlace | null {
  const [start, personId, articleId, segmentId, id = "", ...more] = key.split(":");
  if (start !== prefix || !personId || !articleId || !segmentId || more.length > 0) return null;
  return { personId, articleId, segmentId, id };
}

export function writeDraft({ place: _, ...draft }: Draft): string {
  return JSON.stringify({ form, ...draft });
}

/** What stands in a draft's place while it is on its way out: it must not come back from an older copy. */
export const doneWith = JSON.stringify({ form, isDone: true });

/** A stored draft, or null when it is not one (another form, cut off, tampered with, done with). */
export function readDraft(key: string, stored: string): Draft | null {
  const place = placeOfKey(key);
  const value = parsed(stored);
  if (!place || !isRecord(value) || !isRecord(value.basis)) return null;
  const typed = readMarked(value.typed);
  const basis = readMarked(value.basis);
  const { version } = value.basis;
  if (!typed || !basis || !isCount(version)) return null;
  const words = { place, typed, basis: { ...basis, version } };
  if (value.form === 1) return { ...words, unanswered: [], tabId: "", turn: 0, typedAt: 0, title: "" };
  const { unanswered, tabId, turn, typedAt, title } = value;
  if (value.form !== form || !Array.isArray(unanswered) || typeof tabId !== "string" || !isCount(turn)) return null;
  return {
    ...words,
    unanswered: unanswered.filter((id) => typeof id === "string"),
    tabId,
    turn,
    typedAt: isCount(typedAt) ? typedAt : 0,
    title: typeof title === "string" ? title : "",
  };
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

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
