import { mostReplaced } from "#lib/reviews/review";
import type { FindHit } from "./found-hits";

/** The hits of a search, and those whose tick is not as it was at first. */
type Ticks = Readonly<{ hits: readonly FindHit[]; turned: ReadonlySet<string> }>;

/** Direct speech is never changed without a tick of its own; sources never at all. */
export function isTicked({ turned }: Pick<Ticks, "turned">, hit: FindHit): boolean {
  return !hit.isSource && (hit.kind === "quotation") === turned.has(hit.key);
}

/** Those that would be replaced now, the most that go in one step. */
export function tickedHits(ticks: Ticks): readonly FindHit[] {
  return ticks.hits.filter((hit) => isTicked(ticks, hit)).slice(0, mostReplaced);
}

/** The turned ones after a hit was ticked or unticked. */
export function turnedTo(turned: ReadonlySet<string>, hit: FindHit, isOn: boolean): ReadonlySet<string> {
  const isTurned = isOn === (hit.kind === "quotation");
  const next = new Set(turned);
  if (isTurned) next.add(hit.key);
  else next.delete(hit.key);
  return next;
}
