/** How many colours there are for people; more people than that share some. */
const colours = 5;

/** A colour for each: one made from the id, or the next that nobody has who comes before in the order of ids. */
export function coloured(ids: readonly string[]): ReadonlyMap<string, number> {
  const taken = new Map<string, number>();
  for (const id of ids.toSorted()) {
    const first = [...id].reduce((sum, digit) => (sum * 31 + digit.charCodeAt(0)) % 65_521, 0);
    const free = Array.from({ length: colours }, (_, step) => (first + step) % colours).find(
      (colour) => ![...taken.values()].includes(colour),
    );
    taken.set(id, free ?? first % colours);
  }
  return taken;
}

/** The first letters of the first and the last name, as they are written. */
export function initialsOf({ name }: Readonly<{ name: string }>): string {
  const words = name.trim().split(/\s+/);
  const first = [...(words[0] ?? "")][0] ?? "?";
  const last = words.length > 1 ? ([...(words.at(-1) ?? "")][0] ?? "") : "";
  return `${first}${last}`.toLocaleUpperCase();
}
