import type { SegmentState } from "#lib/articles/state";
import type { WantedPlace } from "#lib/findings/placed-edits";
import type { MarkedText } from "#lib/text/mark";

/** What a decision left behind, or found. */
export type Standing = Readonly<{ state: SegmentState; reason: string | null }>;

/** One thing a person did to the article, told so that it can be taken back and done again. */
export type Deed =
  | Readonly<{ kind: "text"; segmentId: string; before: MarkedText; after: MarkedText }>
  | Readonly<{ kind: "decision"; segmentId: string; before: Standing; after: Standing }>
  | Readonly<{ kind: "split"; segmentId: string; newId: string; at: number }>
  | Readonly<{ kind: "join"; segmentId: string; goneId: string; at: number }>
  | Readonly<{
      kind: "replace";
      /** The first one it changed. */
      segmentId: string;
      replaceId: string;
      found: string;
      places: readonly WantedPlace[];
    }>;

export type UndoStack = Readonly<{ done: readonly Deed[]; undone: readonly Deed[] }>;

export const emptyUndoStack: UndoStack = { done: [], undone: [] };

/** As many as anyone takes back by hand. */
const most = 200;

/** Something new was done: what was taken back before can no longer be done again. */
export function did({ done }: UndoStack, deed: Deed): UndoStack {
  return { done: [...done, deed].slice(-most), undone: [] };
}

/** The last deed was taken back: it goes to the other pile, or away when it could not be. */
export function tookBack({ done, undone }: UndoStack, deed: Deed | null): UndoStack {
  return { done: done.slice(0, -1), undone: deed ? [...undone, deed] : undone };
}

export function didAgain({ done, undone }: UndoStack, deed: Deed | null): UndoStack {
  return { done: deed ? [...done, deed] : done, undone: undone.slice(0, -1) };
}

/** A joined sentence that was split again has a new name: what was done to the old one is told of the new one. */
export function renamed({ done, undone }: UndoStack, from: string, to: string): UndoStack {
  const name = (id: string) => (id === from ? to : id);
  const rename = (deed: Deed): Deed => {
    const segmentId = name(deed.segmentId);
    if (deed.kind === "split") return { ...deed, segmentId, newId: name(deed.newId) };
    if (deed.kind === "join") return { ...deed, segmentId, goneId: name(deed.goneId) };
    if (deed.kind === "replace") {
      return {
        ...deed,
        segmentId,
        places: deed.places.map((place) => ({ ...place, segmentId: name(place.segmentId) })),
      };
    }
    return { ...deed, segmentId };
  };
  return { done: done.map(rename), undone: undone.map(rename) };
}
