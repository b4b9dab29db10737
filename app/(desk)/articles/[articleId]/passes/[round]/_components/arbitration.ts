import type { ReviewAnnotation } from "#lib/annotations/annotation";
import type { MergeRow } from "#lib/annotations/merge-view";

/** What an arbiter can say of one place that one or both readers marked. */
export type Ruling = "first" | "second" | "both" | "reject";

/** What is sent for one annotation. */
export type Sentencing = Readonly<{
  annotationId: string;
  verdict: "kept" | "rejected";
  duplicateOfId?: string;
  reason?: string;
}>;

/** What a ruling says of each annotation of a place; the kept one first, which the other is the same mistake as. */
export function sentencesOf({ first, second }: MergeRow, ruling: Ruling, reason: string): readonly Sentencing[] {
  const both = [first, second].filter((each) => each !== null);
  if (ruling === "reject") return both.map(({ id }) => ({ annotationId: id, verdict: "rejected", reason }));
  if (ruling === "both") return both.map(({ id }) => ({ annotationId: id, verdict: "kept" }));
  const [kept, other] = ruling === "first" ? [first, second] : [second, first];
  if (!kept) return [];
  const same = other ? [{ annotationId: other.id, verdict: "rejected", duplicateOfId: kept.id } as const] : [];
  return [{ annotationId: kept.id, verdict: "kept" }, ...same];
}

/** What can be said of a place. */
export function rulingsOf({ first, second }: MergeRow): readonly Ruling[] {
  if (first && second) return ["first", "second", "both", "reject"];
  return [first ? "first" : "second", "reject"];
}

export function isDecided({ first, second }: MergeRow): boolean {
  return [first, second].every((each) => each === null || each.arbitratedAt !== null);
}

/** The ruling a key stands for; null for any other key. */
export function rulingFor(key: string): Ruling | null {
  const keys: Readonly<Record<string, Ruling>> = { "1": "first", "2": "second", b: "both", x: "reject" };
  return keys[key.toLowerCase()] ?? null;
}

/** Rows with annotations as the server has them now. */
export function withDecided(rows: readonly MergeRow[], changed: readonly ReviewAnnotation[]): readonly MergeRow[] {
  const now = (each: ReviewAnnotation | null) => changed.find(({ id }) => id === each?.id) ?? each;
  return rows.map(({ first, second }) => ({ first: now(first), second: now(second) }));
}
