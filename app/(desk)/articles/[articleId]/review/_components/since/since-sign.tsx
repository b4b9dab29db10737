"use client";
import { useSinceHere } from "./use-since";
import { useSinceWords } from "./use-since-words";

/** Which element says of a sentence what others did to it. */
export function sinceId(id: string): string {
  return `since-${id}`;
}

/** Before a sentence that others changed since the person was here. */
export function SinceSign({ id }: Readonly<{ id: string }>) {
  const deed = useSinceHere(id);
  const words = useSinceWords(deed);
  if (!deed) return null;
  return (
    <span
      id={sinceId(id)}
      role="img"
      aria-label={words}
      title={words}
      data-since=""
      className="me-1 inline-block size-[0.45em] rounded-full bg-accent align-middle"
    />
  );
}
