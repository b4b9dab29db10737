const grounds = [
  "bg-person-0 text-person-ink",
  "bg-person-1 text-person-ink",
  "bg-person-2 text-person-ink",
  "bg-person-3 text-person-ink",
  "bg-person-4 text-person-ink",
] as const;

/** A person's colour as a ground. A colour alone says nothing: a name stands on it. */
export function personLook(colour: number): string {
  return grounds[colour] ?? grounds[0];
}
