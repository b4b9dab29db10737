import type { Person } from "#lib/reviews/review";
import type { Present } from "#lib/reviews/together";

/** What others did to sentences, for reading aloud. */
export type Announcement = Readonly<{ number: number; names: readonly string[]; sentences: readonly number[] }>;

/** Who else is in the article. */
export type TogetherState = Readonly<{
  /** Others, one entry for each person, where they are most at work. */
  people: readonly Present[];
  /** Of each sentence, who is in it. */
  bySegment: Readonly<Record<string, readonly Present[]>>;
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
  const people = [...others.values()];
  const bySegment: Record<string, readonly Present[]> = {};
  for (const each of people) {
    if (each.segmentId !== null) bySegment[each.segmentId] = [...(bySegment[each.segmentId] ?? []), each];
  }
  for (const id in bySegment) {
    const known = before.bySegment[id];
    if (known && isSame(known, bySegment[id])) bySegment[id] = known;
  }
  return { ...before, people: isSame(before.people, people) ? before.people : people, bySegment };
}

/** One of a few colours for a person, the same on every screen. */
export function colourOf({ id }: Person, colours: number): number {
  let sum = 0;
  for (const digit of id) sum = (sum * 31 + digit.charCodeAt(0)) % 65_521;
  return sum % colours;
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

function isSame(one: readonly Present[], other: readonly Present[] | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
