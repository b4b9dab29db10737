/** What is about segments, by segment; under null what is about the article. */
export function bySegment<Item extends Readonly<{ segmentId: string | null }>>(
  items: readonly Item[],
): ReadonlyMap<string | null, readonly Item[]> {
  const grouped = new Map<string | null, Item[]>();
  for (const item of items) {
    const there = grouped.get(item.segmentId);
    if (there) there.push(item);
    else grouped.set(item.segmentId, [item]);
  }
  return grouped;
}
