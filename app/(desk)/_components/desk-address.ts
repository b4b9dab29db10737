import type { DeskFilter } from "#lib/articles/schema";

/** The desk page's address for a filter; what is not asked for is not in it. */
export function deskAddress(filter: DeskFilter, change: Partial<Record<keyof DeskFilter, string | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, ...change })) {
    if (value !== undefined && !(name === "view" && value === "mine")) query.set(name, value);
  }
  const text = query.toString();
  return text === "" ? "/" : `/?${text}`;
}
