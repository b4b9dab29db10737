import type { Introduction, ShortForm } from "./initialism-reading";
import { comparableName, initialsOf } from "./long-form";
import type { SegmentReading } from "./segment-reading";

/** Everything an article says with one short form. */
export type ShortUse = Readonly<{
  letters: string;
  /** `order` is the sentence's number in the article. */
  places: readonly Readonly<{ reading: SegmentReading; form: ShortForm; order: number }>[];
  introductions: readonly Introduction[];
}>;

/** Short forms that seem to stand for one body. */
export type Cluster = Readonly<{
  /** Where it is spelled out, as it stands first; null when it never is. */
  long: string | null;
  /** Initials of the long form. */
  initials: string;
  /** In the order of the article, at least two. */
  uses: readonly ShortUse[];
}>;

/** Groups short forms that compete: one name introduces them, or the letters of one are those of another. */
export function clustersOf(
  uses: ReadonlyMap<string, ShortUse>,
  known: ReadonlySet<string>,
  source: ReadonlySet<string>,
): Cluster[] {
  const taken = new Set<string>();
  const named = namedClusters(uses);
  const clusters = named.map(({ long, letters }) => {
    const initials = [initialsOf(long), initialsOf(long, false)];
    const kin = [...uses.keys()].filter(
      (one) =>
        !letters.includes(one) &&
        !known.has(one) &&
        !isIntroduced(uses.get(one)) &&
        [...letters, ...initials].some((other) => isPermutation(one, other)),
    );
    const all = [...letters, ...kin];
    if (all.length > 1) for (const one of all) taken.add(one);
    return clusterOf(long, all, uses);
  });
  return [...clusters, ...strayClusters(uses, known, source, taken)].filter((one) => one.uses.length > 1);
}

/** Names that more than one short form is introduced for, or one whose letters another unintroduced one permutes. */
function namedClusters(uses: ReadonlyMap<string, ShortUse>): { long: string; letters: string[] }[] {
  const byName = new Map<string, { long: string; letters: string[] }>();
  for (const { letters, introductions } of uses.values()) {
    for (const { long } of introductions) {
      const name = comparableName(long.text);
      const group = byName.get(name) ?? { long: long.text, letters: [] };
      if (!group.letters.includes(letters)) group.letters.push(letters);
      byName.set(name, group);
    }
  }
  return [...byName.values()];
}

/** Short forms nobody introduced that are made of the letters of another, or all but one of them. */
function strayClusters(
  uses: ReadonlyMap<string, ShortUse>,
  known: ReadonlySet<string>,
  source: ReadonlySet<string>,
  taken: Set<string>,
): Cluster[] {
  const byLetters = groupedBy(uses.keys(), (one) => [sorted(one)]);
  const byPattern = groupedBy(uses.keys(), patternsOf);
  return [...uses.values()].flatMap((stray) => {
    const { letters } = stray;
    if (taken.has(letters) || known.has(letters) || isIntroduced(stray) || letters.length < 3) return [];
    const permuted = byLetters.get(sorted(letters)) ?? [];
    const near = patternsOf(letters).flatMap((pattern) => byPattern.get(pattern) ?? []);
    const kin = [...permuted, ...near]
      .map((one) => uses.get(one))
      .find(
        (one) =>
          one !== undefined &&
          one !== stray &&
          !(source.has(letters) && source.has(one.letters)) &&
          (isPermutation(letters, one.letters) || (isIntroduced(one) && one.places.length > stray.places.length)),
      );
    if (!kin || taken.has(kin.letters)) return [];
    taken.add(letters);
    taken.add(kin.letters);
    const long = kin.introductions[0]?.long.text ?? null;
    return [clusterOf(long, [kin.letters, letters], uses)];
  });
}

function clusterOf(long: string | null, letters: readonly string[], uses: ReadonlyMap<string, ShortUse>): Cluster {
  const inOrder = [...uses.values()].filter((use) => letters.includes(use.letters));
  return { long, initials: long === null ? "" : initialsOf(long), uses: inOrder };
}

export function isIntroduced(use: ShortUse | undefined): boolean {
  return (use?.introductions.length ?? 0) > 0;
}

/** The same letters in another order. */
export function isPermutation(one: string, other: string): boolean {
  return one !== other && one.length > 2 && one.length === other.length && sorted(one) === sorted(other);
}

function sorted(letters: string): string {
  return Array.from(letters).sort().join("");
}

/** What four letters and more share with one that has another letter in one place. */
function patternsOf(letters: string): string[] {
  return letters.length < 4 ? [] : Array.from(letters, (_, at) => `${letters.slice(0, at)}?${letters.slice(at + 1)}`);
}

function groupedBy(forms: Iterable<string>, keysOf: (form: string) => readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const form of forms) {
    for (const key of keysOf(form)) {
      const group = groups.get(key);
      if (group) group.push(form);
      else groups.set(key, [form]);
    }
  }
  return groups;
}
