import type { TermFilter } from "#lib/terms/schema";

/** The address of the terms for a filter. */
export function termsAddress(filter: TermFilter, change: Partial<TermFilter>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, ...change })) if (value) query.set(name, value);
  return `/terms?${query}`;
}
