import { mostUnanswered, type Person, type ReviewSegment, type SaveConflict, type Verdict } from "#lib/reviews/review";
import { isSameMarked, type MarkedText } from "#lib/text/mark";
import { mergeMarked } from "#lib/text/merge";
import type { Draft } from "./draft";

/** A text together with the version of the segment it is. */
export type Basis = MarkedText & Readonly<{ version: number }>;

/** Two people changed the same words: nothing of base, mine and theirs is lost until someone chooses. */
export type TextConflict = Readonly<{
  base: Readonly<{ version: number; text: string }>;
  mine: MarkedText;
  theirs: Basis & Readonly<{ by: Person | null; at: string }>;
}>;

/** How far what was typed is on its way. "Saved" is said only after the server answered; see `Line` for why not yet. */
export type SaveState =
  | Readonly<{ kind: "saved" | "waiting" | "saving" }>
  | Readonly<{ kind: "refused"; message: string }>
  | Readonly<{ kind: "conflict"; conflict: TextConflict }>;

/** A sentence as the workbench holds it: what the server told, and what was typed since. */
export type Sentence = Readonly<{
  segment: ReviewSegment;
  /** What `draft` was typed over. */
  basis: Basis;
  /** Typed and not yet in `segment`; null when there is nothing of the kind. */
  draft: MarkedText | null;
  /** What the server was sent and has not answered for. */
  inFlight: MarkedText | null;
  /** Saves of the draft that were sent and not answered, oldest first; with one in flight, that is the last. */
  unanswered: readonly string[];
  save: SaveState;
  /** A decision on its way to the server. */
  pending: Verdict | null;
}>;

const saved: SaveState = { kind: "saved" };
const waiting: SaveState = { kind: "waiting" };

/** A sentence as the server told it, nothing typed. */
export function freshSentence(segment: ReviewSegment): Sentence {
  return { segment, basis: basisOf(segment), draft: null, inFlight: null, unanswered: [], save: saved, pending: null };
}

/** The text as it stands on the screen. */
export function workingText({ draft, segment }: Sentence): MarkedText {
  return draft ?? segment;
}

/** Whether something was typed that the server has not answered for. */
export function isUnsaved({ draft }: Sentence): boolean {
  return draft !== null;
}

/** After a keystroke. Typing back to what the server has leaves nothing to save. */
export function typed(sentence: Sentence, text: MarkedText): Sentence {
  if (sentence.save.kind === "conflict" || isSameMarked(workingText(sentence), text)) return sentence;
  const isBack = sentence.unanswered.length === 0 && sentence.basis.version === sentence.segment.version;
  if (isBack && isSameMarked(sentence.segment, text)) return { ...sentence, draft: null, save: saved };
  return { ...sentence, draft: text, save: sentence.inFlight ? sentence.save : waiting };
}

/** The draft goes to the server, under a name of its own. */
export function sending(sentence: Sentence, saveId: string): Sentence {
  const unanswered = [...sentence.unanswered, saveId].slice(-mostUnanswered);
  return { ...sentence, inFlight: sentence.draft, unanswered, save: { kind: "saving" } };
}

/** The server wrote (or merged) what was in flight; what was typed meanwhile is carried over to its answer. */
export function answered(sentence: Sentence, answer: ReviewSegment, language: string): Sentence {
  const { draft, inFlight } = sentence;
  // Someone wrote over it, and that was heard of before the answer came.
  const segment = isOlder(answer, sentence.segment) ? sentence.segment : answer;
  const rest = { ...sentence, inFlight: null, unanswered: [] };
  if (!draft || !inFlight || isSameMarked(draft, inFlight)) {
    return { ...rest, segment, basis: basisOf(segment), draft: null, save: saved };
  }
  const carried = rebased({ ...rest, basis: { ...inFlight, version: answer.version } }, segment, language);
  if (carried.save.kind !== "conflict") return carried;
  // What was sent is no version of the server's; kept is what it can tell of: the version before, and the save's name.
  return { ...carried, basis: sentence.basis, unanswered: sentence.unanswered };
}

/** The server will not have it, and says why; the draft stays. */
export function refused(sentence: Sentence, message: string): Sentence {
  return { ...sentence, inFlight: null, save: { kind: "refused", message } };
}

/** The server refused because someone else changed the same words. */
export function conflicted(sentence: Sentence, { base, theirs }: SaveConflict): Sentence {
  const mine = workingText(sentence);
  return { ...sentence, inFlight: null, draft: mine, save: { kind: "conflict", conflict: { base, mine, theirs } } };
}

/** News of the segment that did not come from a save of this text: someone else's change, a decision, a restore. */
export function received(sentence: Sentence, segment: ReviewSegment, language: string): Sentence {
  if (isOlder(segment, sentence.segment)) return sentence;
  if (!sentence.draft) return { ...sentence, segment, basis: basisOf(segment) };
  const isSameVersion = segment.version === sentence.segment.version;
  // What was sent may be in this text: only the server knows, and says so when the draft is saved.
  const isPartlyThere = sentence.unanswered.length > 0;
  if (isSameVersion || isPartlyThere || sentence.save.kind === "conflict") return { ...sentence, segment };
  return rebased(sentence, segment, language);
}

/**
 * The same for a sentence that is being typed in: the words under the caret stay as they are, and what the other one
 * wrote goes together with them when they are saved.
 */
export function receivedWhileTyping(sentence: Sentence, segment: ReviewSegment): Sentence {
  if (isOlder(segment, sentence.segment)) return sentence;
  return sentence.draft ? { ...sentence, segment } : { ...sentence, segment, basis: basisOf(segment) };
}

/** Who wrote meanwhile what goes together with the draft on saving; null when nobody did. */
export function waitingBeside({ draft, basis, segment, save }: Sentence, viewerId: string): Person | null {
  const isBehind = draft !== null && save.kind !== "conflict" && basis.version < segment.version;
  return isBehind && segment.changedBy?.id !== viewerId ? segment.changedBy : null;
}

function isOlder(told: ReviewSegment, known: ReviewSegment): boolean {
  return told.version < known.version || told.change < known.change;
}

/**
 * The person chose what the sentence shall say; null: as the other one left it. What was written since they were shown
 * both goes together with their choice, or is a conflict of its own.
 */
export function resolved(sentence: Sentence, text: MarkedText | null, language: string): Sentence {
  if (sentence.save.kind !== "conflict") return sentence;
  const { theirs } = sentence.save.conflict;
  const isNewer = sentence.segment.version > theirs.version;
  const segment = isNewer ? sentence.segment : asTheyLeftIt(sentence.segment, theirs);
  const basis = { version: theirs.version, text: theirs.text, marks: theirs.marks };
  const chosen = text && !isSameMarked(text, basis) ? text : null;
  const rest = { ...sentence, segment, unanswered: [] };
  if (!chosen) return { ...rest, basis: basisOf(segment), draft: null, save: saved };
  const settled = { ...rest, basis, draft: chosen, save: waiting };
  return isNewer ? rebased(settled, segment, language) : settled;
}

/** Text typed before, found again: put back on the version it was typed over, or carried to the present one. */
export function resumed(
  sentence: Sentence,
  { typed: draft, basis, unanswered }: Pick<Draft, "typed" | "basis" | "unanswered">,
  language: string,
): Sentence {
  if (isSameMarked(draft, sentence.segment)) return sentence;
  const typedOver = { ...sentence, draft, basis, unanswered, save: waiting };
  const isServersToTell = unanswered.length > 0 || basis.version >= sentence.segment.version;
  return isServersToTell ? typedOver : rebased(typedOver, sentence.segment, language);
}

/** A draft typed over an older text, told of the present one; a conflict when both changed the same words. */
function rebased(sentence: Sentence, segment: ReviewSegment, language: string): Sentence {
  const { basis, draft } = sentence;
  if (!draft) return { ...sentence, segment, basis: basisOf(segment), save: saved };
  const together = mergeMarked(basis, draft, segment, language);
  if (together.kind === "merged") {
    const isThere = isSameMarked(together.text, segment);
    return {
      ...sentence,
      segment,
      basis: basisOf(segment),
      draft: isThere ? null : together.text,
      save: isThere ? saved : waiting,
    };
  }
  const theirs = { ...basisOf(segment), by: segment.changedBy, at: segment.changedAt };
  return { ...sentence, segment, save: { kind: "conflict", conflict: { base: basis, mine: draft, theirs } } };
}

function basisOf({ version, text, marks }: ReviewSegment): Basis {
  return { version, text, marks };
}

/** Until the server tells more: another's text, and no decision that held for the old one. */
function asTheyLeftIt(segment: ReviewSegment, { version, text, marks, by, at }: TextConflict["theirs"]): ReviewSegment {
  if (version === segment.version) return segment;
  return {
    ...segment,
    version,
    text,
    marks,
    changedBy: by,
    changedAt: at,
    state: "edited",
    approvalKind: null,
    needsWorkReason: null,
  };
}
