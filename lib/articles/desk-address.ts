import type { DeskFilter } from "./schema";

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
  const { q, state, source, target, engine, assignee, changed } = filter;
  return [q, state, source, target, engine, assignee, changed].some(Boolean);
}
