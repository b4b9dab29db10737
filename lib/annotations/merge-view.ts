import { dimensionOf } from "#lib/quality/category";
import type { ReviewAnnotation, ReviewPlace } from "./annotation";

/** One mistake as two readers saw it; null where only the other did. */
export type MergeRow = Readonly<{ first: ReviewAnnotation | null; second: ReviewAnnotation | null }>;

/**
 * Two readers' annotations side by side, in the order given by `orderOf`: those that share words of the machine's text
 * together, the ones that share most first. Each stands once. About whole segments or the article, those that say the
 * same kind of thing.
 */
export function mergeView(
  first: readonly ReviewAnnotation[],
  second: readonly ReviewAnnotation[],
  orderOf: (annotation: ReviewAnnotation) => number,
): MergeRow[] {
  const likeness = first.flatMap((one) =>
    second.map((other) => ({ one, other, shared: likenessOf(one, other) })).filter(({ shared }) => shared > 0),
  );
  likeness.sort((a, b) => b.shared - a.shared);
  const pairs = new Map<ReviewAnnotation, ReviewAnnotation>();
  const taken = new Set<ReviewAnnotation>();
  for (const { one, other } of likeness) {
    if (pairs.has(one) || taken.has(other)) continue;
    pairs.set(one, other);
    taken.add(other);
  }
  const rows: MergeRow[] = [
    ...first.map((one) => ({ first: one, second: pairs.get(one) ?? null })),
    ...second.filter((other) => !taken.has(other)).map((other) => ({ first: null, second: other })),
  ];
  const place = ({ first: one, second: other }: MergeRow) => {
    const shown = one ?? other;
    return shown ? orderOf(shown) : 0;
  };
  return rows.toSorted((a, b) => place(a) - place(b));
}

/** 0 for two that have nothing to do with each other; up to 1 for the same words, and more for the same kind of thing. */
function likenessOf(one: ReviewAnnotation, other: ReviewAnnotation): number {
  if (one.scope !== other.scope) return 0;
  const isSameKind = dimensionOf(one.category) === dimensionOf(other.category);
  const shared = one.scope === "article" ? (isSameKind ? 1 : 0) : sharedWords(one.places, other.places);
  return shared === 0 ? 0 : shared + (one.category === other.category ? 0.2 : isSameKind ? 0.1 : 0);
}

/** Letters of the machine's text that both marked, of those that either did; an omission counts as one letter. */
function sharedWords(one: readonly ReviewPlace[], other: readonly ReviewPlace[]): number {
  let shared = 0;
  for (const { machine: a } of one) for (const { machine: b } of other) shared += sharedBy(a, b);
  const all = [...one, ...other].reduce((sum, { machine }) => sum + lengthOf(machine), 0);
  return all === 0 ? 0 : shared / (all - shared);
}

type Span = ReviewPlace["machine"];

function sharedBy(a: Span, b: Span): number {
  if (a.blockId !== b.blockId) return 0;
  if (a.start === a.end || b.start === b.end) return a.start === b.start && a.end === b.end ? 1 : 0;
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

function lengthOf({ start, end }: Span): number {
  return Math.max(1, end - start);
}
