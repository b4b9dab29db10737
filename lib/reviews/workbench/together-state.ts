import { coloured } from "#lib/people/person-sign";
import type { Person } from "#lib/reviews/review";
import type { Present } from "#lib/reviews/together";

/** What others did to sentences, for reading aloud. */
export type Announcement = Readonly<{ number: number; names: readonly string[]; sentences: readonly number[] }>;

/** Somebody else who is here; `colour` counts from 0, and is the same for a person on every screen. */
export type Companion = Present & Readonly<{ colour: number }>;

/** Who else is in the article. */
export type TogetherState = Readonly<{
  /** Others, one entry for each person, where they are most at work. */
  people: readonly Companion[];
  /** Of each sentence, who is in it. */
  bySegment: Readonly<Record<string, readonly Companion[]>>;
  announcement: Announcement | null;
}>;

export const alone: TogetherState = { people: [], bySegment: {}, announcement: null };

/** The state with these present; the viewer's own windows are left out, and what did not change stays the same object. */
export function withPresent(before: TogetherState, present: readonly Present[], viewer: Person): TogetherState {
  const others = new Map<string, Present>();
  for (const each of present) {
    const known = others.get(each.person.id);
    if (each.person.id !== viewer.id && (!known || weight(each) > weight(known))) others.set(each.person.id, each);
  }
  const colourOf = coloured([viewer.id, ...others.keys()]);
  const people = [...others.values()].map((each) => ({ ...each, colour: colourOf.get(each.person.id) ?? 0 }));
  const bySegment: Record<string, readonly Companion[]> = {};
  for (const each of people) {
    if (each.segmentId !== null) bySegment[each.segmentId] = [...(bySegment[each.segmentId] ?? []), each];
  }
  for (const id in bySegment) {
    const known = before.bySegment[id];
    if (known && isSame(known, bySegment[id])) bySegment[id] = known;
  }
  return { ...before, people: isSame(before.people, people) ? before.people : people, bySegment };
}

function weight({ isTyping, segmentId }: Present): number {
  return isTyping ? 2 : segmentId === null ? 0 : 1;
}

function isSame(one: readonly Companion[], other: readonly Companion[] | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
