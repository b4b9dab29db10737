import type { Person } from "#lib/reviews/review";
import type { Present } from "#lib/reviews/together";

/** What others did to sentences, for reading aloud. */
export type Announcement = Readonly<{ number: number; names: readonly string[]; sentences: readonly number[] }>;

/** How many colours there are for people; more people than that share some. */
const colours = 5;

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

/** A colour for each: one made from the id, or the next that nobody has who comes before in the order of ids. */
function coloured(ids: readonly string[]): ReadonlyMap<string, number> {
  const taken = new Map<string, number>();
  for (const id of ids.toSorted()) {
    const first = [...id].reduce((sum, digit) => (sum * 31 + digit.charCodeAt(0)) % 65_521, 0);
    const free = Array.from({ length: colours }, (_, step) => (first + step) % colours).find(
      (colour) => ![...taken.values()].includes(colour),
    );
    taken.set(id, free ?? first % colours);
  }
  return taken;
}

/** The first letters of the first and the last name, as they are written. */
export function initialsOf({ name }: Person): string {
  const words = name.trim().split(/\s+/);
  const first = [...(words[0] ?? "")][0] ?? "?";
  const last = words.length > 1 ? ([...(words.at(-1) ?? "")][0] ?? "") : "";
  return `${first}${last}`.toLocaleUpperCase();
}

function weight({ isTyping, segmentId }: Present): number {
  return isTyping ? 2 : segmentId === null ? 0 : 1;
}

function isSame(one: readonly Companion[], other: readonly Companion[] | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
