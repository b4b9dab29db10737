/** What others can do in an article that a person who comes back wants to know of. */
export const deedKinds = ["sentences", "decisions", "annotations", "comments"] as const;
export type DeedKind = (typeof deedKinds)[number];

/** What others did in an article since a person was there last. */
export type OthersDeeds = Readonly<{
  /** When the person was there: ISO 8601, UTC. */
  since: string;
  /** Sentences rewritten, sentences decided on, annotations made, changed or settled, comments written. */
  counts: Readonly<Record<DeedKind, number>>;
  /** Who did it, by name. */
  names: readonly string[];
}>;

/** The same with its places: the live sentences it is in or about. */
export type PlacedDeeds = OthersDeeds & Readonly<{ sentences: readonly PlacedDeed[] }>;
export type PlacedDeed = Readonly<{ segmentId: string; kinds: readonly DeedKind[]; names: readonly string[] }>;

/** One thing that one person did, as it is read from the record; `segmentId`: null where it is about the article. */
export type Deed = Readonly<{ kind: DeedKind; thing: string; segmentId: string | null; name: string }>;

/** Counts deeds: a thing counts once for each kind, whoever did it and however often. */
export function othersDeeds(since: Date, deeds: readonly Deed[]): PlacedDeeds {
  const things = new Map<DeedKind, Set<string>>(deedKinds.map((kind) => [kind, new Set()]));
  const bySegment = new Map<string, { kinds: Set<DeedKind>; names: Set<string> }>();
  for (const { kind, thing, segmentId, name } of deeds) {
    things.get(kind)?.add(thing);
    if (segmentId === null) continue;
    const known = bySegment.get(segmentId) ?? { kinds: new Set(), names: new Set() };
    bySegment.set(segmentId, known);
    known.kinds.add(kind);
    known.names.add(name);
  }
  const count = (kind: DeedKind) => things.get(kind)?.size ?? 0;
  return {
    since: since.toISOString(),
    counts: {
      sentences: count("sentences"),
      decisions: count("decisions"),
      annotations: count("annotations"),
      comments: count("comments"),
    },
    names: sorted(deeds.map(({ name }) => name)),
    sentences: [...bySegment].map(([segmentId, { kinds, names }]) => ({
      segmentId,
      kinds: deedKinds.filter((kind) => kinds.has(kind)),
      names: sorted(names),
    })),
  };
}

function sorted(names: Iterable<string>): string[] {
  return [...new Set(names)].sort((a, b) => (a < b ? -1 : 1));
}
