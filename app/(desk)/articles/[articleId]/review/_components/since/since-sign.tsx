"use client";
import type { PlacedDeed } from "#lib/visits/others-deeds";
import { sinceId } from "./since-id";
import { useSinceWords } from "./use-since-words";

/** A dot, and in words what others did to the sentence after it. */
export function SinceSign({ deed }: Readonly<{ deed: PlacedDeed }>) {
  const words = useSinceWords()(deed);
  return (
    <span
      id={sinceId(deed.segmentId)}
      role="img"
      aria-label={words}
      title={words}
      data-since=""
      className="me-1 inline-block size-[0.45em] rounded-full bg-accent align-middle"
    />
  );
}
