/** Articles that something is done to at once: a job has no more parts. */
export const mostChosen = 2000;

/** Articles ticked on a page of the desk. A stretch runs from `anchor` to `head`; `base` was ticked before it. */
export type ChosenRows = Readonly<{
  ids: ReadonlySet<string>;
  base: ReadonlySet<string>;
  anchor: string | null;
  head: string | null;
}>;

export const noneChosen: ChosenRows = { ids: new Set(), base: new Set(), anchor: null, head: null };

/** A row ticked, or not any more; the next stretch begins there. */
export function toggled({ ids }: ChosenRows, id: string): ChosenRows {
  const after = new Set(ids);
  if (!after.delete(id)) after.add(id);
  return { ids: after, base: after, anchor: id, head: id };
}

/**
 * The stretch of rows drawn on from one row to another, in the order of the page: back towards where it began it gives
 * rows free again, but for those that were ticked before.
 */
export function extended(rows: ChosenRows, order: readonly string[], from: string, to: string): ChosenRows {
  const goesOn = rows.head === from && rows.anchor !== null;
  const anchor = goesOn && rows.anchor !== null ? rows.anchor : from;
  const base = goesOn ? rows.base : rows.ids;
  const [start = 0, end = 0] = [order.indexOf(anchor), order.indexOf(to)].sort((a, b) => a - b);
  return { ids: new Set([...base, ...order.slice(Math.max(0, start), end + 1)]), base, anchor, head: to };
}

/** All rows of the page ticked; or none, when all were. */
export function allToggled({ ids }: ChosenRows, order: readonly string[]): ChosenRows {
  return order.every((id) => ids.has(id)) ? noneChosen : { ...noneChosen, ids: new Set([...ids, ...order]) };
}
