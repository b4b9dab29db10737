import { type DeskFilter, deskFilter } from "./schema";

/** The desk page's address for a filter; what is not asked for is not in it. */
export function deskAddress(filter: DeskFilter, change: Partial<Record<keyof DeskFilter, string | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, ...change })) {
    if (value !== undefined && !(name === "view" && value === "mine")) query.set(name, value);
  }
  const text = query.toString();
  return text === "" ? "/" : `/?${text}`;
}

/** Whether a filter asks for more than a queue or everything. */
export function isNarrowed(filter: DeskFilter): boolean {
  return [filter.q, filter.state, filter.source, filter.target, filter.engine, filter.assignee].some(Boolean);
}

/** What a saved view keeps of a filter, always in one order: no desk, and no place among the pages. */
export function viewQuery(filter: DeskFilter): string {
  return deskAddress(deskFilter.parse({ ...filter, desk: undefined, after: undefined }), {}).slice("/?".length);
}

/** The filter of a query; what the desk page does not know is not in it, so that no other address comes out of it. */
export function filterOf(query: string): DeskFilter {
  return deskFilter.parse(Object.fromEntries(new URLSearchParams(query)));
}
