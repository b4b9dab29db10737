"use client";
import { useEffect, useState } from "react";

/** What someone gave: a file, or pasted text with the clipboard's HTML while it is the text that was pasted. */
export type GivenText = Readonly<{ file: File | null; text: string; html: string | null }>;

export const emptyText: GivenText = { file: null, text: "", html: null };

/** A given text that outlives a reload of the page (files do not: browsers keep none). */
export function useKept(key: string): readonly [GivenText, (given: GivenText) => void] {
  const [given, setGiven] = useState(emptyText);
  useEffect(() => {
    const kept = sessionStorage.getItem(key);
    if (kept) setGiven({ ...emptyText, text: kept });
  }, [key]);
  const set = (next: GivenText) => {
    setGiven(next);
    try {
      if (next.text === "") sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, next.text);
    } catch (error) {
      // The browser's store is full: the text is still on the screen.
      if (!(error instanceof DOMException)) throw error;
    }
  };
  return [given, set];
}

/** Puts a given text into a form under these names. */
export function fill(
  form: FormData,
  given: GivenText,
  names: Readonly<{ file: string; text: string; html: string }>,
): void {
  if (given.file) form.set(names.file, given.file);
  else {
    form.set(names.text, given.text);
    if (given.html) form.set(names.html, given.html);
  }
}
