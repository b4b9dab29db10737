"use client";
import { createContext, type RefObject, useCallback, useContext, useSyncExternalStore } from "react";
import type { OpenEditor } from "#components/text/editor/sentence-editor";
import type { EvaluationCounts } from "#lib/quality/evaluation-count";
import type { ArticleScore } from "#lib/quality/score";
import type { FindingMark } from "#lib/reviews/workbench/finding-marks";
import type { Sentence } from "#lib/reviews/workbench/sentence";
import type { SuggestionsDesk } from "#lib/reviews/workbench/suggestions-desk";
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
  const { store } = useWorkbench();
  const snapshot = () => select(store.state);
  return useSyncExternalStore(store.subscribe, snapshot, snapshot);
}

/** A part of one sentence; wakes for this sentence only. */
export function useSentence<Value>(id: string, select: (sentence: Sentence | null) => Value): Value {
  const { store } = useWorkbench();
  const subscribe = useCallback((listener: () => void) => store.subscribeToRow(id, listener), [store, id]);
  const snapshot = () => select(store.sentence(id));
  return useSyncExternalStore(subscribe, snapshot, snapshot);
}

/** What findings say of one sentence. */
export function useFindingMarks(id: string): readonly FindingMark[] {
  const { store } = useWorkbench();
  const subscribe = useCallback((listener: () => void) => store.subscribeToRow(id, listener), [store, id]);
  const snapshot = () => store.state.findingMarks[id] ?? noMarks;
  return useSyncExternalStore(subscribe, snapshot, snapshot);
}
const noMarks: readonly FindingMark[] = [];

export type RowMode = "resting" | "active" | "editing";

/** Whether a sentence is in front, and open. */
export function useRowMode(id: string): RowMode {
  const { store } = useWorkbench();
  const subscribe = useCallback((listener: () => void) => store.subscribeToRow(id, listener), [store, id]);
  const snapshot = () => (store.state.activeId !== id ? "resting" : store.state.isEditing ? "editing" : "active");
  return useSyncExternalStore(subscribe, snapshot, snapshot);
}
