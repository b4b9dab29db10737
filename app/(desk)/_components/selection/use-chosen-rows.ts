"use client";
import { useMemo, useState } from "react";
import { allToggled, extended, noneChosen, toggled } from "#lib/articles/chosen-rows";

/** Which rows of a page are ticked, and what ticks them. `order`: the page's articles from above. */
export function useChosenRows(order: readonly string[]) {
  const [rows, setRows] = useState(noneChosen);
  const acts = useMemo(
    () => ({
      toggle: (id: string) => setRows((before) => toggled(before, id)),
      /** From one row to another; from where the last stretch ended, when `from` is null. */
      extend: (from: string | null, to: string) =>
        setRows((before) => extended(before, order, from ?? before.head ?? to, to)),
      toggleAll: () => setRows((before) => allToggled(before, order)),
      clear: () => setRows(noneChosen),
    }),
    [order],
  );
  return { chosen: rows.ids, acts };
}
export type ChosenActs = ReturnType<typeof useChosenRows>["acts"];
