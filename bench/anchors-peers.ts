import type fc from "fast-check";
import { followEdit } from "#lib/annotations/follow-edit";
import type { TextPlace } from "#lib/annotations/place";
import type { anyHistory } from "#lib/annotations/testing/any-history";
import { EditedBlock } from "#lib/annotations/testing/edited-block";
import { editsBetween, mapPosition } from "#lib/text/edit";
import type { Range } from "#lib/text/range";
import { rememberedChanges } from "#lib/text/text-change";
import { words } from "#lib/text/words";

type History = ReturnType<typeof anyHistory> extends fc.Arbitrary<infer Value> ? Value : never;
type Anchor = Range & Readonly<{ quote: string }>;

/** `claims`: how often an anchor was said to stand; `otherWords`: on words that are not its quote; `jumps`: on its quote, but none of the marked letters. */
export type Comparison = Readonly<{ method: string; claims: number; otherWords: number; jumps: number }>;

/** Follows an anchor from one text to the next; null when it says that the words do not stand. */
type Follower = (anchor: Anchor, before: string, after: string) => Anchor | null;
type Method = Readonly<{ name: string; start: (language: string) => Follower }>;

const methods: readonly Method[] = [
  { name: "Stet", start: stet },
  {
    name: "positions mapped (as editors do)",
    start: (language) => (anchor, before, after) => mapped(anchor, before, after, language),
  },
  { name: "quote looked up, nearest", start: () => lookedUp },
];

/** The same words through the same edits, by each method. Splits and joins are left out: the simpler ones know none. */
export function compareAnchors(histories: readonly History[]): Comparison[] {
  return methods.map(({ name, start }) => {
    const sum = { method: name, claims: 0, otherWords: 0, jumps: 0 };
    for (const history of histories) follow(history, start(history.language), sum);
    return sum;
  });
}

function follow(
  history: History,
  follower: Follower,
  sum: { claims: number; otherWords: number; jumps: number },
): void {
  const { sentences, language, marked, steps } = history;
  const block = new EditedBlock(sentences, language);
  const anchors = marked.flatMap(({ which, first, count }) => {
    const segment = block.segments[which % block.segments.length];
    if (!segment || count === 0) return [];
    const { text, ids } = segment.letters;
    const all = words(text, language).filter((word) => word.text.trim() !== "");
    const at = first % Math.max(1, all.length);
    const range = { start: all[at]?.start ?? 0, end: all[Math.min(at + count, all.length) - 1]?.end ?? 0 };
    if (range.start === range.end) return [];
    const own = new Set(ids.slice(range.start, range.end));
    return [{ id: segment.id, anchor: { ...range, quote: text.slice(range.start, range.end) }, own, isThere: true }];
  });
  for (const step of steps) {
    if (step.act === "split" || step.act === "join") continue;
    const before = new Map(block.segments.map(({ id, letters }) => [id, letters.text]));
    block.run(step);
    for (const each of anchors.filter(({ isThere }) => isThere)) {
      const { letters } = block.segment(each.id);
      const found = follower(each.anchor, before.get(each.id) ?? "", letters.text);
      each.isThere = found !== null;
      if (!found) continue;
      each.anchor = found;
      sum.claims += 1;
      const under = letters.text.slice(found.start, found.end);
      if (under !== found.quote) sum.otherWords += 1;
      else if (!letters.ids.slice(found.start, found.end).some((id) => each.own.has(id))) sum.jumps += 1;
    }
  }
}

function stet(language: string): Follower {
  const between = rememberedChanges(language);
  return (anchor, before, after) => {
    const place: TextPlace = { ...anchor, isWhole: false, fate: "open", last: null };
    const { start, end, fate } = followEdit(place, between(before, after), between);
    return fate === "open" ? { start, end, quote: anchor.quote } : null;
  };
}

/** As an editor's decorations are mapped: they shrink and grow, and are gone when nothing is left of them. */
function mapped({ start, end, quote }: Anchor, before: string, after: string, language: string): Anchor | null {
  const edits = editsBetween(before, after, language);
  const range = { start: mapPosition(start, edits, 1), end: mapPosition(end, edits, -1) };
  return range.start < range.end ? { ...range, quote } : null;
}

/** As annotations on web pages are found again: by their words, the nearest first. */
function lookedUp({ start, quote }: Anchor, _: string, after: string): Anchor | null {
  let nearest = -1;
  for (let at = after.indexOf(quote); at >= 0; at = after.indexOf(quote, at + 1)) {
    if (nearest < 0 || Math.abs(at - start) < Math.abs(nearest - start)) nearest = at;
  }
  return nearest < 0 ? null : { start: nearest, end: nearest + quote.length, quote };
}
