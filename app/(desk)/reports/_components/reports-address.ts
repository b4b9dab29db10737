type Shown = Readonly<
  Record<"desk" | "from" | "to" | "by", string> & { engine?: string | undefined; pair?: string | undefined }
>;

/** Where a report's file is. */
export function reportAddress(shown: Shown, format: "csv" | "json"): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...shown, format })) if (value !== undefined) query.set(name, value);
  return `/api/v1/reports?${query}`;
}
