type Marker = Readonly<{ start: number; sign: string; bullet: string; isLetter: boolean; rank: number }>;

/** "1." "2)" "3.)" "(4)" "a." "• 9." at the start of a text or behind white space. */
const marker = /(?<=^|\s)([•⁃‣▪]?)\s{0,2}(\(?)(\d{1,3}|[a-z])(\.\)|[.)])(?=\s{0,4}\p{L})/gu;

/**
 * Where the items of a list that was run together begin ("1) Bread 2) Milk"): only in a text that starts with a marker,
 * and only markers of the same kind that count on from it.
 */
export function listItemStarts(text: string): number[] {
  const head = text.slice(0, 40).trimStart();
  if (!/^[•⁃‣▪(]?\s{0,2}(?:\d{1,3}|[a-z])(?:\.\)|[.)])/u.test(head)) return [];
  const found = Array.from(text.matchAll(marker), (match): Marker => {
    const [, bullet = "", open = "", count = "", close = ""] = match;
    const isLetter = /[a-z]/.test(count);
    const rank = isLetter ? count.charCodeAt(0) : Number(count);
    return { start: match.index, sign: open + close, bullet, isLetter, rank };
  });
  const [first] = found;
  if (!first || text.slice(0, first.start).trim() !== "") return [];
  let last = first;
  const starts: number[] = [];
  for (const next of found.slice(1)) {
    if (next.rank !== last.rank + 1 || !isAlike(next, last)) continue;
    starts.push(next.start);
    last = next;
  }
  return starts;
}

function isAlike(a: Marker, b: Marker): boolean {
  return a.sign === b.sign && a.bullet === b.bullet && a.isLetter === b.isLetter;
}
