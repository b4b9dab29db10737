import type { Person } from "#lib/reviews/review";
import { colourOf } from "#lib/reviews/workbench/together-state";

const grounds = [
  "bg-person-0 text-person-ink",
  "bg-person-1 text-person-ink",
  "bg-person-2 text-person-ink",
  "bg-person-3 text-person-ink",
  "bg-person-4 text-person-ink",
] as const;

/** A person's colour as a ground, the same on every screen. A colour alone says nothing: a name stands on it. */
export function personLook(person: Person): string {
  return grounds[colourOf(person, grounds.length)] ?? grounds[0];
}
