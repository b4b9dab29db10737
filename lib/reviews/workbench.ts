import type { BlockKind } from "#lib/articles/block-kind";
import type { ArticleState, Progress } from "#lib/articles/state";
import type { MarkedText } from "#lib/text/mark";
import type { Review, ReviewChange, ReviewRights, ReviewSegment, ReviewSignOff, SaveConflict } from "./review";

/** Where the saving of one sentence is; absent from the record means saved. */
export type SaveState = "waiting" | "saving" | "retrying" | "offline" | "conflict" | "signedOut" | "failed";

/** Everything the workbench shows, as one value that is replaced, never changed. */
export type Workbench = Readonly<{
  blocks: readonly Readonly<{ id: string; kind: BlockKind }>[];
  /** Live segment ids of each block, in reading order. */
  order: Readonly<Record<string, readonly string[]>>;
  segments: Readonly<Record<string, ReviewSegment>>;
  /** What is typed and not answered yet. */
  typed: Readonly<Record<string, MarkedText>>;
  saves: Readonly<Record<string, SaveState>>;
  conflicts: Readonly<Record<string, SaveConflict>>;
  activeId: string | null;
  isEditing: boolean;
  showsChanges: boolean;
  showsSource: boolean;
  state: ArticleState;
  progress: Progress;
  rights: ReviewRights;
  signOff: ReviewSignOff | null;
}>;

/** The workbench as an article opens. */
export function openWorkbench(review: Review): Workbench {
  const all = review.blocks.flatMap(({ segments }) => segments);
  return {
    blocks: review.blocks.map(({ id, kind }) => ({ id, kind })),
    order: Object.fromEntries(review.blocks.map(({ id, segments }) => [id, segments.map((segment) => segment.id)])),
    segments: Object.fromEntries(all.map((segment) => [segment.id, segment])),
    typed: {},
    saves: {},
    conflicts: {},
    activeId: null,
    isEditing: false,
    showsChanges: true,
    showsSource: all.some(({ source }) => source !== null),
    state: review.article.state,
    progress: review.article.progress,
    rights: review.rights,
    signOff: review.article.signOff,
  };
}

/** After the server answered a write: its word on segments, order and figures counts. */
export function withChange(bench: Workbench, change: ReviewChange): Workbench {
  const segments = { ...bench.segments };
  for (const segment of change.segments) segments[segment.id] = segment;
  const { state, progress, rights, signOff, order } = change;
  const newOrder = order ? { ...bench.order, [order.blockId]: order.segmentIds } : bench.order;
  return { ...bench, segments, order: newOrder, state, progress, rights, signOff };
}

/** All live sentences in reading order. */
export function readingOrder(bench: Workbench): readonly string[] {
  return bench.blocks.flatMap(({ id }) => bench.order[id] ?? []);
}

/** The sentence `step` places on from the active one; the first when none is active; null past the ends. */
export function neighbour(bench: Workbench, step: 1 | -1): string | null {
  const ids = readingOrder(bench);
  if (bench.activeId === null) return ids[0] ?? null;
  return ids[ids.indexOf(bench.activeId) + step] ?? null;
}

/** The next sentence after the active one that nobody approved yet, going round once; null when all are. */
export function nextOpen(bench: Workbench): string | null {
  const ids = readingOrder(bench);
  const at = bench.activeId === null ? -1 : ids.indexOf(bench.activeId);
  const round = [...ids.slice(at + 1), ...ids.slice(0, Math.max(at, 0))];
  return round.find((id) => bench.segments[id]?.state !== "approved") ?? null;
}

/** The text a person sees in a sentence: what they typed, else what is stored. */
export function shownText(bench: Workbench, id: string): MarkedText {
  return bench.typed[id] ?? bench.segments[id] ?? { text: "", marks: [] };
}

const gravity: readonly SaveState[] = ["conflict", "signedOut", "failed", "offline", "retrying", "saving", "waiting"];

/** The article's save state: the gravest of its sentences'; null when everything is saved. */
export function overallSave(bench: Workbench): SaveState | null {
  const states = new Set(Object.values(bench.saves));
  return gravity.find((state) => states.has(state)) ?? null;
}

/** The record without one entry; the same record when it had none. */
export function without<Value>(record: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> {
  if (!(key in record)) return record;
  const { [key]: _, ...rest } = record;
  return rest;
}
