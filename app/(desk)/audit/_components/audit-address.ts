import type { AuditFilter } from "#lib/audit/schema";

/** An address of the record for a filter; `path` for its export. */
export function auditAddress(filter: AuditFilter, change: Record<string, string>, path = "/audit"): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, ...change })) if (value !== undefined) query.set(name, value);
  return `${path}?${query}`;
}
