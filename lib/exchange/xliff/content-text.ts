import { type ExchangeElement, isElement } from "#lib/exchange/exchange-xml";
import type { Range } from "#lib/text/range";
import type { XliffContent } from "./document";

/** A range of a text that a pair of codes, or of markers, covers; `element` is the one that starts it. */
export type CodedSpan = Range & Readonly<{ element: ExchangeElement }>;

/** The words of a source or target; half-open ranges in UTF-16 code units; how many codes stand in it. */
export type CodedText = Readonly<{ text: string; spans: readonly CodedSpan[]; codes: number }>;

/** What covers words as an element; the native code in `bpt` and its like is no text. */
const covering: ReadonlySet<string> = new Set(["pc", "mrk", "g"]);
const starting: ReadonlySet<string> = new Set(["sc", "sm", "bpt", "bx"]);
const markers: ReadonlySet<string> = new Set(["mrk", "sm"]);
const ending: ReadonlySet<string> = new Set(["ec", "em", "ept", "ex"]);

/** Takes a source or target apart into its words and what its codes cover. White space is folded where it may be. */
export function codedText({ element, isSpacePreserved }: XliffContent): CodedText {
  const reading = new Reading(isSpacePreserved);
  reading.walk(element);
  return reading;
}

class Reading implements CodedText {
  text = "";
  codes = 0;
  readonly spans: CodedSpan[] = [];
  private readonly open = new Map<string, { element: ExchangeElement; start: number }>();

  constructor(private readonly isSpacePreserved: boolean) {}

  walk(content: ExchangeElement): void {
    for (const child of content.children) {
      if (typeof child === "string") this.add(child);
      else if (isElement(child)) this.code(child);
    }
  }

  private add(run: string): void {
    const folded = this.isSpacePreserved ? run : run.replace(/[ \t\r\n]+/g, " ");
    const isDoubled = !this.isSpacePreserved && folded.startsWith(" ") && this.text.endsWith(" ");
    this.text += isDoubled ? folded.slice(1) : folded;
  }

  private code(element: ExchangeElement): void {
    const start = this.text.length;
    if (!markers.has(element.name) && !ending.has(element.name)) this.codes += 1;
    if (covering.has(element.name)) {
      this.walk(element);
      this.spans.push({ element, start, end: this.text.length });
    } else if (starting.has(element.name)) this.open.set(pairKey(element), { element, start });
    else if (ending.has(element.name)) this.end(pairKey(element));
    // A character that XML cannot say.
    else if (element.name === "cp") this.add("\ufffd");
  }

  private end(key: string): void {
    const start = this.open.get(key);
    if (start) this.spans.push({ ...start, end: this.text.length });
    this.open.delete(key);
  }
}

/** What an end has in common with its start. */
function pairKey({ name, attributes }: ExchangeElement): string {
  const { id, startRef, rid } = attributes;
  const sort = name === "sm" || name === "em" ? "marker" : name.endsWith("pt") ? "native" : "code";
  return `${sort} ${startRef ?? rid ?? id}`;
}
