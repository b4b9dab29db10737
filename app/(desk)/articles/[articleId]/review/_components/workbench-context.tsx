"use client";
import { createContext, type RefObject, useCallback, useContext, useState, useSyncExternalStore } from "react";
import type { OpenEditor } from "#components/text/editor/sentence-editor";
import type { EvaluationCounts } from "#lib/quality/evaluation-count";
import type { ArticleScore } from "#lib/quality/score";
import type { FindingMark } from "#lib/reviews/workbench/finding-marks";
import type { Sentence } from "#lib/reviews/workbench/sentence";
import type { SinceDesk } from "#lib/reviews/workbench/since-desk";
import type { SuggestionsDesk } from "#lib/reviews/workbench/suggestions-desk";
import type { Surroundings } from "#lib/reviews/workbench/surroundings";
import type { Workbench } from "#lib/reviews/workbench/workbench";
import type { WorkbenchState } from "#lib/reviews/workbench/workbench-state";
import type { ChangeOutline } from "#lib/text/run";

type Desk = Readonly<{
  workbench: Workbench;
  /** The open editor, for keys and buttons outside of it. */
  editor: RefObject<OpenEditor | null>;
  /** Changes of the texts as they came, worked out by the server: the browser need not, and cannot differ. */
  outlines: Outlines;
  /** What a score is spread over, counted by the server likewise. */
  counts: EvaluationCounts;
  /** As the annotations came. */
  score: ArticleScore;
  suggestions: SuggestionsDesk;
  since: SinceDesk;
  around: Surroundings;
}>;

export type Outlines = Readonly<Record<string, Readonly<{ version: number; outline: ChangeOutline }>>>;

const DeskContext = createContext<Desk | null>(null);
export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("useDesk outside of the workbench");
  return desk;
}

export function useWorkbench(): Workbench {
  return useDesk().workbench;
}

/** A part of the whole state; `select` has to answer the very same value while nothing it reads has changed. */
export function useBench<Value>(select: (state: WorkbenchState) => Value): Value {
  return useSelected(useWorkbench().store.subscribe, select);
}

/** A part of one sentence; wakes for this sentence only. */
export function useSentence<Value>(id: string, select: (sentence: Sentence | null) => Value): Value {
  return useRow(id, ({ sentences }) => select(sentences.get(id) ?? null));
}

/** What findings say of one sentence. */
export function useFindingMarks(id: string): readonly FindingMark[] {
  return useRow(id, ({ findingMarks }) => findingMarks[id] ?? noMarks);
}
const noMarks: readonly FindingMark[] = [];

export type RowMode = "resting" | "active" | "editing";

/** Whether a sentence is in front, and open. */
export function rowModeOf({ activeId, isEditing }: WorkbenchState, id: string): RowMode {
  return activeId !== id ? "resting" : isEditing ? "editing" : "active";
}

/** Whether the tab key stops here: at the sentence in front, or at the first while none is. */
export function isStopOf({ activeId, isEditing, order }: WorkbenchState, id: string): boolean {
  return activeId === null ? order[0] === id : activeId === id && !isEditing;
}

/**
 * Several things of one sentence at once, each the very same value while nothing it reads has changed: a row listens
 * once for all of them, in an article of hundreds of rows.
 */
export function useRowView<View extends Readonly<Record<string, unknown>>>(
  id: string,
  view: (state: WorkbenchState, id: string) => View,
): View {
  const [keptWhileSame] = useState(() => {
    let kept: View | null = null;
    return (next: View) => {
      if (!kept || Object.keys(next).some((name) => kept?.[name] !== next[name])) kept = next;
      return kept;
    };
  });
  return useRow(id, (state) => keptWhileSame(view(state, id)));
}

/** Whether any of these sentences came with its source. */
export function useHasSource(ids: readonly string[]): boolean {
  return useRows(ids, ({ sentences }) => ids.some((id) => sentences.get(id)?.segment.source));
}

/** What one row shows; `select` is asked when that row is told of alone. */
export function useRow<Value>(id: string, select: (state: WorkbenchState) => Value): Value {
  const { store } = useWorkbench();
  const subscribe = useCallback((listener: () => void) => store.subscribeToRow(id, listener), [store, id]);
  return useSelected(subscribe, select);
}

/** `ids` has to be the very same list while it is the same. */
function useRows<Value>(ids: readonly string[], select: (state: WorkbenchState) => Value): Value {
  const { store } = useWorkbench();
  const subscribe = useCallback(
    (listener: () => void) => {
      const ends = ids.map((id) => store.subscribeToRow(id, listener));
      return () => {
        for (const end of ends) end();
      };
    },
    [store, ids],
  );
  return useSelected(subscribe, select);
}

/** Rows are taken over from the server one after the other, with what it drew them with: the store may be further. */
function useSelected<Value>(
  subscribe: (listener: () => void) => () => void,
  select: (state: WorkbenchState) => Value,
): Value {
  const { store } = useWorkbench();
  return useSyncExternalStore(
    subscribe,
    () => select(store.state),
    () => select(store.asServed),
  );
}
