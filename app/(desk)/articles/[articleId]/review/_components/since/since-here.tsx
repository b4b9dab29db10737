"use client";
import { useSinceHere } from "./use-since";
import { useSinceWords } from "./use-since-words";

/** Above the margin, what others did to the sentence in front since the person was here. */
export function SinceHere({ id }: Readonly<{ id: string }>) {
  const say = useSinceWords();
  const deed = useSinceHere(id);
  if (!deed) return null;
  return (
    <p className="mt-1 flex items-baseline gap-1.5 text-accent text-sm">
      <span aria-hidden="true" className="size-2 shrink-0 rounded-full bg-accent" />
      {say(deed)}
    </p>
  );
}
