import type { ExportedPerson } from "#lib/exchange/exported-article";
import { editsBetween } from "#lib/text/edit";
import type { VersionCause } from "./review";

/** Who wrote something, and when (ISO 8601). */
export type Author = Readonly<{ by: ExportedPerson; at: string }>;

/** A version as the record holds it, by number from 1. `other`: the segment a split cut off, a join took in, or a part was cut from. */
export type RecordedVersion = Readonly<{
  text: string;
  by: ExportedPerson | null;
  at: string;
  cause: VersionCause;
  other: string | null;
}>;

export type RecordedSegment = Readonly<{ id: string; versions: readonly RecordedVersion[] }>;

/** A code unit of a present text: its place in the block's machine text when it comes from there, and who put it in otherwise. */
export type Unit = Readonly<{ machineAt: number | null; author: Author | null }>;

/** Where every code unit of a block's segments comes from, and who took out what the machine wrote (by place in its text). */
export type Provenance = Readonly<{
  unitsOf: (segmentId: string) => readonly Unit[];
  deleters: ReadonlyMap<number, Author>;
}>;

/**
 * Follows every code unit of a block through all versions of all its segments, live and retired, in reading order: also
 * from one segment into another where they were split and joined, so that a change stays its author's.
 */
export function provenanceOf(machine: string, segments: readonly RecordedSegment[], language: string): Provenance {
  const byId = new Map(segments.map((segment) => [segment.id, segment]));
  const starts = importedStarts(machine, segments);
  const deleters = new Map<number, Author>();
  const kept = new Map<string, (readonly Unit[])[]>();

  /** The units after so many versions; what was found is kept, so that a part and what it was cut from may ask each other. */
  function unitsAfter(id: string, count: number): readonly Unit[] {
    const done = kept.get(id) ?? [];
    kept.set(id, done);
    while (done.length < count) done.push(nextUnits(id, done.length, done.at(-1) ?? null));
    return done[count - 1] ?? [];
  }

  function nextUnits(id: string, index: number, before: readonly Unit[] | null): readonly Unit[] {
    const segment = byId.get(id);
    const version = segment?.versions[index];
    if (!segment || !version) return [];
    if (!before) return version.cause === "split" ? cutOff(segment, version) : imported(id, version);
    if (version.cause === "split") return before.slice(0, version.text.length);
    if (version.cause === "join" && version.other) return joined(before, version, unitsOf(version.other));
    return edited(before, segment.versions[index - 1]?.text ?? "", version);
  }

  function unitsOf(id: string): readonly Unit[] {
    return unitsAfter(id, byId.get(id)?.versions.length ?? 0);
  }

  function imported(id: string, { text }: RecordedVersion): Unit[] {
    const start = starts.get(id) ?? 0;
    return Array.from({ length: text.length }, (_, at) => ({ machineAt: start + at, author: null }));
  }

  function cutOff({ id }: RecordedSegment, { text, other }: RecordedVersion): readonly Unit[] {
    const from = byId.get(other ?? "");
    const cut = from?.versions.findIndex((version) => version.cause === "split" && version.other === id) ?? 0;
    const whole = unitsAfter(other ?? "", cut);
    return whole.slice(whole.length - text.length);
  }

  function edited(before: readonly Unit[], text: string, version: RecordedVersion): readonly Unit[] {
    const author = version.by && { by: version.by, at: version.at };
    const after: Unit[] = [];
    let at = 0;
    for (const edit of editsBetween(text, version.text, language)) {
      after.push(...before.slice(at, edit.from));
      for (const { machineAt } of before.slice(edit.from, edit.to)) {
        if (machineAt !== null && author) deleters.set(machineAt, author);
      }
      after.push(...Array.from({ length: edit.insert.length }, () => ({ machineAt: null, author })));
      at = edit.to;
    }
    return [...after, ...before.slice(at)];
  }

  return { unitsOf, deleters };
}

/** The white space between two sentences is nobody's change. */
function joined(before: readonly Unit[], { text }: RecordedVersion, after: readonly Unit[]): Unit[] {
  const space = Math.max(0, text.length - before.length - after.length);
  return [...before, ...Array.from({ length: space }, () => ({ machineAt: null, author: null })), ...after];
}

/** Where the segments that were there from the first stand in the machine's text: one behind the other, white space between. */
function importedStarts(machine: string, segments: readonly RecordedSegment[]): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  let at = 0;
  for (const { id, versions } of segments) {
    const [first] = versions;
    if (!first || first.cause === "split") continue;
    const start = Math.max(at, machine.indexOf(first.text, at));
    starts.set(id, start);
    at = start + first.text.length;
  }
  return starts;
}
