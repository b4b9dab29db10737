import { useSyncExternalStore } from "react";
import type { Held } from "#lib/reviews/workbench/held";

/** A part of a held value; `select` has to answer the very same while nothing it reads has changed. */
export function useHeld<Value, Part>(held: Held<Value>, select: (value: Value) => Part): Part {
  return useSyncExternalStore(
    held.subscribe,
    () => select(held.value),
    () => select(held.asServed),
  );
}
