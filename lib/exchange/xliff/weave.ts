import type { XmlNode } from "#lib/exchange/exchange-xml";
import { withoutCodes } from "#lib/text/code";
import type { Range } from "#lib/text/range";

/** Words to cover: as an element around them where that nests, else by a start and an end (null: the start is all). */
export type WovenSpan = Range &
  Readonly<{ around: ((children: XmlNode["children"]) => XmlNode) | null; from: XmlNode; to: XmlNode | null }>;

/** Elements in elements; beyond, starts and ends do, so that a reader with a bound reads what was written. */
const deepest = 8;

/** A text with its spans as elements; the signs of codes are spans too, and no text; time grows with their number, but for sorting them. */
export function weave(text: string, spans: readonly WovenSpan[]): XmlNode["children"] {
  const starts = spans.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const nested = nestedOf(starts);
  const loom = new Loom(text);
  const ends = starts.filter((span) => !nested.has(span) && span.end > span.start).sort((a, b) => a.end - b.end);
  let next = 0;
  const endUpTo = (place: number) => {
    for (let span = ends[next]; span && span.end <= place; span = ends[next]) {
      loom.goTo(span.end);
      if (span.to) loom.put(span.to);
      next += 1;
    }
    loom.goTo(place);
  };
  for (const span of starts) {
    endUpTo(span.start);
    if (nested.has(span)) loom.open(span);
    else loom.put(span.from, ...(span.end <= span.start && span.to ? [span.to] : []));
  }
  endUpTo(text.length);
  return loom.children;
}

/** Where the weaving stands in the text, and the elements that are open there. */
class Loom {
  readonly children: (XmlNode | string)[] = [];
  private readonly around: { span: WovenSpan; children: (XmlNode | string)[] }[] = [];
  private at = 0;

  constructor(private readonly text: string) {}

  put(...nodes: (XmlNode | string)[]): void {
    (this.around.at(-1)?.children ?? this.children).push(...nodes);
  }

  open(span: WovenSpan): void {
    this.around.push({ span, children: [] });
  }

  /** Goes on to a place: the text up to it, and the ends of the elements that end on the way or there. */
  goTo(place: number): void {
    for (let top = this.around.at(-1); top && top.span.end <= place; top = this.around.at(-1)) {
      this.say(top.span.end);
      this.around.pop();
      if (top.span.around) this.put(top.span.around(top.children));
    }
    this.say(place);
  }

  private say(place: number): void {
    const words = place > this.at ? withoutCodes(this.text.slice(this.at, place)) : "";
    if (words !== "") this.put(words);
    this.at = Math.max(this.at, place);
  }
}

/** Which of the spans, in the order of their starts, are elements around their words. */
function nestedOf(starts: readonly WovenSpan[]): ReadonlySet<WovenSpan> {
  const nested = new Set<WovenSpan>();
  const open: WovenSpan[] = [];
  for (const span of starts) {
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= span.start) open.pop();
    const outer = open.at(-1);
    const fits = !outer || span.end <= outer.end;
    if (!span.around || span.end <= span.start || !fits || open.length >= deepest) continue;
    nested.add(span);
    open.push(span);
  }
  return nested;
}
