import { type Severity, severities } from "#lib/quality/severity";
import type { Range } from "#lib/text/range";

/** What one reader marked in a segment's text; an empty range is the place of an omission. */
export type MarkedSpan = Range & Readonly<{ segmentId: string; severity: Severity }>;

/** Characters (UTF-16 units) either reader marked, and those they agree on; an omission counts as one. */
export type SpanAgreement = Readonly<{ first: number; second: number; agreed: number; f1: number }>;

/** What a character is worth that both marked with different severities: half, as in WMT's span tasks. */
const creditForOtherSeverity = 0.5;

/**
 * How far two readers marked the same words of the same texts: F1 over characters, so that partial overlap counts for
 * its part, as in WMT's quality-estimation tasks (2023). Where a reader's spans overlap, the heaviest holds. 1 where
 * neither marked anything. Symmetric.
 */
export function spanAgreement(first: readonly MarkedSpan[], second: readonly MarkedSpan[]): SpanAgreement {
  const sums = { first: 0, second: 0, agreed: 0 };
  for (const [ours, theirs] of bySegment(first, second).values()) {
    for (const { length, one, other } of [...stretches(ours, theirs), ...omissions(ours, theirs)]) {
      if (one !== null) sums.first += length;
      if (other !== null) sums.second += length;
      if (one !== null && other !== null) sums.agreed += length * (one === other ? 1 : creditForOtherSeverity);
    }
  }
  const marked = sums.first + sums.second;
  return { ...sums, f1: marked === 0 ? 1 : (2 * sums.agreed) / marked };
}

type Pair = readonly [MarkedSpan[], MarkedSpan[]];

/** Characters in a row with what either reader made of them. */
type Stretch = Readonly<{ length: number; one: Severity | null; other: Severity | null }>;

function bySegment(first: readonly MarkedSpan[], second: readonly MarkedSpan[]): Map<string, Pair> {
  const segments = new Map<string, Pair>();
  for (const [side, spans] of [first, second].entries()) {
    for (const span of spans) {
      const pair: Pair = segments.get(span.segmentId) ?? [[], []];
      segments.set(span.segmentId, pair);
      pair[side === 0 ? 0 : 1].push(span);
    }
  }
  return segments;
}

/** Goes along the text from one end of a span to the next, keeping how many spans of each severity are open. */
function stretches(ours: readonly MarkedSpan[], theirs: readonly MarkedSpan[]): Stretch[] {
  const open = [severities.map(() => 0), severities.map(() => 0)] as const;
  const ends = [ours, theirs].flatMap((spans, side) =>
    spans
      .filter(({ start, end }) => start < end)
      .flatMap(({ start, end, severity }) => [
        { at: start, by: 1, side, severity },
        { at: end, by: -1, side, severity },
      ]),
  );
  ends.sort((one, other) => one.at - other.at);
  const found: Stretch[] = [];
  let from = 0;
  for (const { at, by, side, severity } of ends) {
    if (at > from) found.push({ length: at - from, one: heaviestOpen(open[0]), other: heaviestOpen(open[1]) });
    from = at;
    const counts = open[side === 0 ? 0 : 1];
    const index = severities.indexOf(severity);
    counts[index] = (counts[index] ?? 0) + by;
  }
  return found;
}

function omissions(ours: readonly MarkedSpan[], theirs: readonly MarkedSpan[]): Stretch[] {
  const [one, other] = [heaviestByPlace(ours), heaviestByPlace(theirs)];
  const places = new Set([...one.keys(), ...other.keys()]);
  return Array.from(places, (at) => ({ length: 1, one: one.get(at) ?? null, other: other.get(at) ?? null }));
}

function heaviestByPlace(spans: readonly MarkedSpan[]): Map<number, Severity> {
  const places = new Map<number, Severity>();
  for (const { start, end, severity } of spans) {
    const known = places.get(start);
    const isHeavier = known === undefined || severities.indexOf(severity) > severities.indexOf(known);
    if (start >= end && isHeavier) places.set(start, severity);
  }
  return places;
}

function heaviestOpen(counts: readonly number[]): Severity | null {
  return severities[counts.findLastIndex((count) => count > 0)] ?? null;
}
