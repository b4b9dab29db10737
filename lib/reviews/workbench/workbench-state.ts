import type { BlockKind } from "#lib/articles/block-kind";
import type { Progress } from "#lib/articles/state";
import type { ShownFinding } from "#lib/findings/shown-finding";
import type { Person, Review, ReviewArticle, ReviewChange, ReviewRights, ReviewSegment } from "#lib/reviews/review";
import type { LiveNews } from "#lib/reviews/together";
import type { InlineCode } from "#lib/text/inline-code";
import type { MarkedText } from "#lib/text/mark";
import { type Annotated, openAnnotated, rereadAnnotated, withTold } from "./annotated";
import type { AnnotationNotice } from "./annotation-notices";
import type { DraftPlace } from "./draft";
import type { FindingMarks } from "./finding-marks";
import type { LineState } from "./line";
import { freshSentence, received, type Sentence, workingText } from "./sentence";
import { Sentences } from "./sentences";
import { emptyUndoStack, type UndoStack } from "./undo-stack";

/** `codes`: those of its file, absent where there are none. */
export type WorkbenchBlock = Readonly<{
  id: string;
  kind: BlockKind;
  codes?: readonly InlineCode[];
  segmentIds: readonly string[];
}>;

/** What lies over the workbench. */
export type Overlay =
  | Readonly<{ kind: "keys" | "signOff" | "reopen" | "link" }>
  | Readonly<{ kind: "conflict"; segmentId: string }>;

/** Everything the workbench may tell, as named below "review.notices" in the messages. */
export type NoticeKey =
  | AnnotationNotice
  | "allDone"
  | "changesSeen"
  | "codeKept"
  | "codeMoved"
  | "codeOnlyOnce"
  | "codesBack"
  | "codeSelected"
  | "codeUnknown"
  | "decided"
  | "decisionNeedsSaving"
  | "draftsBack"
  | "draftsNotKept"
  | "editorsApprove"
  | "exported"
  | "findingDismissed"
  | "findingFixed"
  | "findingMoved"
  | "frozen"
  | "joined"
  | "mayNotComment"
  | "merged"
  | "mostlyUntouched"
  | "noChangesSince"
  | "noCodesMissing"
  | "noFindings"
  | "noLineBreaks"
  | "noUnread"
  | "nothingToJoin"
  | "nothingToRedo"
  | "nothingToUndo"
  | "passFinished"
  | "passGiven"
  | "passStarted"
  | "readersOnly"
  | "redoBlocked"
  | "redone"
  | "refused"
  | "reopened"
  | "replaced"
  | "replaceUndone"
  | "restored"
  | "signedOff"
  | "split"
  | "threadGone"
  | "undoBlocked"
  | "undone";

/** Something to tell: read aloud, and shown for a while when the screen does not show it anyway. */
export type Notice = Readonly<{
  number: number;
  key: NoticeKey;
  values: Readonly<Record<string, string | number>>;
  isShown: boolean;
  isAlarm: boolean;
}>;

/** Where the caret shall be when the editor opens: UTF-16 offset, or at either end. */
export type CaretWish = number | "start" | "end";

/** Words typed in a sentence that is no more: joined into another meanwhile. `place`: where another window kept them. */
export type Leftover = Readonly<{ segmentId: string; typed: MarkedText; place: DraftPlace | null }>;

export type WorkbenchState = Readonly<{
  viewer: Person;
  /** As the server told it last; its progress is counted here, from the sentences on the screen. */
  article: ReviewArticle;
  rights: ReviewRights;
  blocks: readonly WorkbenchBlock[];
  /** Segment ids in reading order. */
  order: readonly string[];
  sentences: Sentences;
  activeId: string | null;
  isEditing: boolean;
  caret: CaretWish;
  /** The form for what needs work is open on the active sentence. */
  isAskingReason: boolean;
  /** The form that says why the finding in front is none is open. */
  isAskingDismissal: boolean;
  overlay: Overlay | null;
  line: LineState;
  /** The browser refuses to keep drafts: what is not saved is only in this tab. */
  isKeepingDrafts: boolean;
  leftovers: readonly Leftover[];
  notice: Notice | null;
  undo: UndoStack;
  /** As of the saved text; null until the server told them. */
  findings: readonly ShownFinding[] | null;
  /** Sentences the checks left out, in an article longer than any. */
  uncheckedCount: number;
  /** Why the saved text could not be checked, for people; null while it can. The findings are an earlier text's then. */
  checkFault: string | null;
  /** Counts how often suggestions were told to have changed. */
  suggested: number;
  findingMarks: FindingMarks;
  /** The finding in front. */
  findingKey: string | null;
  annotated: Annotated;
}>;

/** The workbench as it opens: the first sentence that is not done is in front. */
export function openWorkbench(review: Review): WorkbenchState {
  const segments = review.blocks.flatMap((block) => block.segments);
  return {
    viewer: review.viewer,
    article: review.article,
    rights: review.rights,
    ...shapeOf(review),
    sentences: Sentences.of(segments.map(freshSentence)),
    activeId: null,
    isEditing: false,
    caret: "start",
    isAskingReason: false,
    isAskingDismissal: false,
    overlay: null,
    line: "good",
    isKeepingDrafts: true,
    leftovers: [],
    notice: null,
    undo: emptyUndoStack,
    findings: null,
    uncheckedCount: 0,
    checkFault: null,
    suggested: 0,
    findingMarks: {},
    findingKey: null,
    annotated: openAnnotated(review),
  };
}

/** One sentence changed; the bar's figures follow. */
export function withSentence(
  state: WorkbenchState,
  id: string,
  change: (sentence: Sentence) => Sentence,
): WorkbenchState {
  const sentence = state.sentences.get(id);
  if (!sentence) return state;
  const changed = change(sentence);
  if (changed === sentence) return state;
  const next = { ...state, sentences: state.sentences.with([changed]) };
  return changed.segment.state === sentence.segment.state ? next : counted(next);
}

type TakeSegment = (sentence: Sentence, segment: ReviewSegment) => Sentence;

function withSegments(known: Sentences, segments: readonly ReviewSegment[], take: TakeSegment): Sentences {
  return known.with(
    segments.map((segment) => {
      const sentence = known.get(segment.id);
      return sentence ? take(sentence, segment) : freshSentence(segment);
    }),
  );
}

/** What a write answered, but for the sentence that was saved itself (`answered`): see `takeSegment`. */
export function withChange(state: WorkbenchState, change: ReviewChange, takeSegment: TakeSegment): WorkbenchState {
  const orders = change.order ? [change.order] : [];
  return withNews(state, { ...change, orders, isMoreSuggested: false }, takeSegment);
}

/** What any number of writes changed. */
export function withNews(
  state: WorkbenchState,
  change: Omit<LiveNews, "threads" | "isMoreSaid">,
  takeSegment: TakeSegment,
): WorkbenchState {
  const sentences = withSegments(state.sentences, change.segments, takeSegment);
  const article = { ...state.article, state: change.state, signOff: change.signOff };
  const annotated = withTold(state.annotated, change.annotations);
  const suggested = state.suggested + (change.isMoreSuggested ? 1 : 0);
  const next = { ...state, sentences, article, rights: change.rights, annotated, suggested };
  return counted(change.orders.length > 0 ? reordered(next, change.orders) : next);
}

/** The article read anew: what was typed is carried over. */
export function withReview(state: WorkbenchState, review: Review): WorkbenchState {
  const language = review.article.targetLanguage;
  const segments = review.blocks.flatMap((block) => block.segments);
  const sentences = withSegments(state.sentences, segments, (known, segment) => received(known, segment, language));
  const annotated = rereadAnnotated(state.annotated, review);
  const suggested = state.suggested + 1;
  const next = { ...state, sentences, article: review.article, rights: review.rights, annotated, suggested };
  return counted(
    reordered(
      next,
      review.blocks.map(({ id, segments }) => ({ blockId: id, segmentIds: segments.map((segment) => segment.id) })),
    ),
  );
}

/** A change of what is in front; the caret wish is for when the editor opens. */
export function withActive(
  state: WorkbenchState,
  id: string | null,
  isEditing: boolean,
  caret: CaretWish,
): WorkbenchState {
  const isKnown = id !== null && state.sentences.has(id);
  const isSame = state.activeId === id;
  return {
    ...state,
    activeId: isKnown ? id : null,
    isEditing: isKnown && isEditing,
    caret,
    isAskingReason: isSame && state.isAskingReason,
  };
}

type BlockOrder = Readonly<{ blockId: string; segmentIds: readonly string[] }>;

function reordered(state: WorkbenchState, orders: readonly BlockOrder[]): WorkbenchState {
  const byBlock = new Map(orders.map(({ blockId, segmentIds }) => [blockId, segmentIds]));
  const blocks = state.blocks.map((block) => {
    const segmentIds = byBlock.get(block.id);
    return segmentIds && segmentIds.join() !== block.segmentIds.join() ? { ...block, segmentIds } : block;
  });
  const read = blocks.flatMap(({ segmentIds }) => segmentIds);
  // The very same list while it is the same: whoever listens to it need not look again.
  const order = read.join() === state.order.join() ? state.order : read;
  const live = new Set(order);
  const gone = state.order.filter((id) => !live.has(id));
  const sentences = state.sentences.only(live);
  const leftovers = gone.flatMap((segmentId) => {
    const sentence = state.sentences.get(segmentId);
    return sentence?.draft ? [{ segmentId, typed: workingText(sentence), place: null }] : [];
  });
  const next = { ...state, blocks, order, sentences, leftovers: [...state.leftovers, ...leftovers] };
  if (state.activeId === null || live.has(state.activeId)) return next;
  const before = state.order.slice(0, state.order.indexOf(state.activeId)).findLast((id) => live.has(id));
  return withActive(next, before ?? order[0] ?? null, false, "start");
}

function shapeOf(review: Review): Pick<WorkbenchState, "blocks" | "order"> {
  const blocks = review.blocks.map(({ id, kind, codes, segments }) => ({
    id,
    kind,
    ...(codes && { codes }),
    segmentIds: segments.map((each) => each.id),
  }));
  return { blocks, order: blocks.flatMap(({ segmentIds }) => segmentIds) };
}

function counted(state: WorkbenchState): WorkbenchState {
  const progress = { segments: state.order.length, edited: 0, reviewed: 0, approved: 0, needsWork: 0 };
  for (const id of state.order) {
    const standing = state.sentences.get(id)?.segment.state;
    if (standing && standing !== "machine") progress[standing] += 1;
  }
  const { progress: before } = state.article;
  return isSameProgress(before, progress) ? state : { ...state, article: { ...state.article, progress } };
}

function isSameProgress(a: Progress, b: Progress): boolean {
  return (
    a.segments === b.segments &&
    a.edited === b.edited &&
    a.reviewed === b.reviewed &&
    a.approved === b.approved &&
    a.needsWork === b.needsWork
  );
}
