"use client";
import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef, useState } from "react";
import { type MentionQuery, matchingPeople, mentionAt, withMention } from "#lib/annotations/mention";
import type { Person } from "#lib/reviews/review";

/** More are not read; typing on finds the others. */
const mostShown = 6;

/** Completion of names after an @ in a field: what is offered, and the keys that go through it. */
export function useMention(
  field: RefObject<HTMLTextAreaElement | null>,
  people: readonly Person[],
  text: string,
  put: (text: string, person: Person) => void,
) {
  const listId = useId();
  const [query, setQuery] = useState<MentionQuery | null>(null);
  const [at, setAt] = useState(0);
  const caret = useRef<number | null>(null);
  const offered = query ? matchingPeople(people, query.name).slice(0, mostShown) : [];

  useLayoutEffect(() => {
    if (caret.current === null || field.current?.value !== text) return;
    field.current.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  }, [field, text]);

  const look = (value: string, selection: number) => {
    setQuery(mentionAt(value, selection));
    setAt(0);
  };
  const choose = (person: Person) => {
    if (!query) return;
    const next = withMention(text, query, person);
    caret.current = next.caret;
    setQuery(null);
    put(next.text, person);
    field.current?.focus();
  };
  /** True when the key was for the list. */
  const onKey = (event: KeyboardEvent): boolean => {
    const chosen = offered[at];
    if (!query || !chosen || event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === "ArrowDown") setAt((at + 1) % offered.length);
    else if (event.key === "ArrowUp") setAt((at + offered.length - 1) % offered.length);
    else if (event.key === "Enter" || (event.key === "Tab" && query.name !== "")) choose(chosen);
    else if (event.key === "Escape") setQuery(null);
    else return false;
    return true;
  };
  return { listId, query, offered, at, look, choose, onKey, close: () => setQuery(null) };
}
