import { deskAddress } from "#lib/articles/desk-address";
import { type DeskFilter, deskFilter } from "#lib/articles/schema";

/** What a saved view keeps of a filter, always in one order: no desk, and no place among the pages. */
export function viewQuery(filter: DeskFilter): string {
  return deskAddress(deskFilter.parse({ ...filter, desk: undefined, after: undefined }), {}).slice("/?".length);
}

/** The filter of a query; what the desk page does not know is not in it, so that no other address comes out of it. */
export function filterOf(query: string): DeskFilter {
  return deskFilter.parse(Object.fromEntries(new URLSearchParams(query)));
}
