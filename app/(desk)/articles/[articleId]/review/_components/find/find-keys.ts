import type { KeyboardEvent } from "react";

export type FindAct =
  | "close"
  | "askAgain"
  | "replace"
  | "next"
  | "previous"
  | "undo"
  | "redo"
  | "caseSensitive"
  | "wholeWord"
  | "regex";

/** By the place on the keyboard: with Alt, keys write other signs on many. */
const ways: Readonly<Record<string, FindAct>> = { KeyC: "caseSensitive", KeyW: "wholeWord", KeyR: "regex" };

/** What a key does in the panel; null where it is the field's own, such as taking back what was typed there. */
export function findActFor(event: KeyboardEvent): FindAct | null {
  if (event.nativeEvent.isComposing) return null;
  const isField = event.target instanceof Element && event.target.matches("input[type=text]");
  const key = event.key.toLowerCase();
  if (key === "escape") return "close";
  if (event.ctrlKey || event.metaKey) return actWithMod(key, event.shiftKey, isField);
  if (event.altKey) return ways[event.code] ?? null;
  if (key !== "enter" || !isField) return null;
  return event.shiftKey ? "previous" : "next";
}

function actWithMod(key: string, isShift: boolean, isField: boolean): FindAct | null {
  if (key === "f") return "askAgain";
  if (key === "enter") return "replace";
  if (key !== "z" || isField) return null;
  return isShift ? "redo" : "undo";
}
