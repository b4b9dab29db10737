import { seededRandom } from "#lib/quality/seeded-random";
import type { AlignedPair } from "#lib/text/align";

type Disturbed = Readonly<{ source: readonly string[]; target: readonly string[]; pairs: readonly AlignedPair[] }>;

/**
 * A document aligned sentence by sentence, as translations really differ: some source sentences have no target, some
 * targets no source (each with this chance, shared out), one in ten pairs is joined on one side. The pairs are those
 * with both sides, by index in what is given back.
 */
export function disturbed(from: readonly string[], to: readonly string[], leftOut: number, seed: number): Disturbed {
  const chance = seededRandom(seed);
  const source: string[] = [];
  const target: string[] = [];
  const pairs: AlignedPair[] = [];
  const put = (left: readonly string[], right: readonly string[]) => {
    if (left.length > 0 && right.length > 0) pairs.push({ source: after(source, left), target: after(target, right) });
    source.push(...left);
    target.push(...right);
  };
  for (let at = 0; at < Math.min(from.length, to.length); at += 1) {
    const [left, right] = [from[at] ?? "", to[at] ?? ""];
    const fate = chance();
    if (fate < leftOut * 0.7) put([left], []);
    else if (fate < leftOut) put([], [right]);
    else if (fate > 0.9 && at + 1 < Math.min(from.length, to.length)) {
      at += 1;
      const [left2, right2] = [from[at] ?? "", to[at] ?? ""];
      if (chance() < 0.5) put([`${left} ${left2}`], [right, right2]);
      else put([left, left2], [`${right} ${right2}`]);
    } else put([left], [right]);
  }
  return { source, target, pairs };
}

function after(list: readonly string[], added: readonly string[]): number[] {
  return added.map((_, index) => list.length + index);
}
