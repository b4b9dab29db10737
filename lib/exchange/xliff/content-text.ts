import type { CodeNumbers } from "#lib/exchange/code-numbers";
import { type ExchangeElement, elementsIn, isElement, wholeText } from "#lib/exchange/exchange-xml";
import { type CodeRole, withoutAnySign } from "#lib/text/code";
import type { Range } from "#lib/text/range";
import { markOfCode } from "./code-marks";
import { codeSaid, type NativeCodes } from "./code-said";
import type { XliffContent } from "./document";

/** A range of a text that a pair of codes, or of markers, covers; `element` is the one that starts it. */
export type CodedSpan = Range & Readonly<{ element: ExchangeElement }>;

/**
 * The words of a source or target with its codes as signs (lib/text/code); half-open ranges in UTF-16 code units. `spans`:
 * what markers cover, and what pairs cover that are formatting of ours and therefore no signs. `lost`: codes past what an
 * article holds.
 */
export type CodedText = Readonly<{ text: string; spans: readonly CodedSpan[]; lost: number }>;

/** What the codes of a unit have in common: numbers on both sides, and the native codes. `scope`: where ids are unique. */
export type UnitCodes = Readonly<{ numbers: CodeNumbers; data: NativeCodes; scope: string }>;

/** What covers words as an element; the native code in `bpt` and its like is no text. */
const covering: ReadonlySet<string> = new Set(["pc", "g"]);
const starting: ReadonlySet<string> = new Set(["sc", "bpt", "bx"]);
const ending: ReadonlySet<string> = new Set(["ec", "ept", "ex"]);

/** Takes a source or target apart into its words and what its codes cover. White space is folded where it may be. */
export function codedText({ element, isSpacePreserved }: XliffContent, codes: UnitCodes): CodedText {
  const reading = new Reading(isSpacePreserved, codes, endsIn(element));
  reading.walk(element);
  return reading;
}

/** The pairs that end in a content: formatting must begin and end in one. */
function endsIn(content: ExchangeElement): ReadonlySet<string> {
  const ends = new Set<string>();
  const look = (holder: ExchangeElement) => {
    for (const child of elementsIn(holder)) {
      if (ending.has(child.name)) ends.add(pairKey(child));
      look(child);
    }
  };
  look(content);
  return ends;
}

type Open = Readonly<{ element: ExchangeElement; start: number }>;

class Reading implements CodedText {
  text = "";
  lost = 0;
  readonly spans: CodedSpan[] = [];
  private readonly open = new Map<string, Open>();

  constructor(
    private readonly isSpacePreserved: boolean,
    private readonly codes: UnitCodes,
    private readonly ends: ReadonlySet<string>,
  ) {}

  walk(content: ExchangeElement): void {
    for (const child of content.children) {
      if (typeof child === "string") this.add(child);
      else if (isElement(child)) this.code(child);
    }
  }

  private add(raw: string): void {
    const run = withoutAnySign(raw);
    const folded = this.isSpacePreserved ? run : run.replace(/[ \t\r\n]+/g, " ");
    const isDoubled = !this.isSpacePreserved && folded.startsWith(" ") && this.text.endsWith(" ");
    this.text += isDoubled ? folded.slice(1) : folded;
  }

  private code(element: ExchangeElement): void {
    const { name } = element;
    const start = this.text.length;
    if (name === "mrk") {
      this.walk(element);
      this.spans.push({ element, start, end: this.text.length });
    } else if (name === "sm") this.open.set(pairKey(element), { element, start });
    else if (name === "em") this.endSpan(pairKey(element));
    else if (covering.has(name)) this.cover(element, start);
    else if (starting.has(name)) {
      if (this.ends.has(pairKey(element)) && this.isFormatting(element))
        this.open.set(pairKey(element), { element, start });
      else this.put(element, "opening");
    } else if (ending.has(name)) this.end(element);
    else if (name === "it") this.put(element, element.attributes.pos === "close" ? "closing" : "opening");
    else if (name === "ph" || name === "x" || name === "cp") this.put(element, "alone");
    // What we do not know may have words in it.
    else this.walk(element);
  }

  private cover(element: ExchangeElement, start: number): void {
    const isFormatting = this.isFormatting(element) && wholeText(element) !== "";
    if (!isFormatting) this.put(element, "opening");
    this.walk(element);
    if (isFormatting) this.spans.push({ element, start, end: this.text.length });
    else this.put(element, "closing");
  }

  /** The end of formatting is its start's span; one over no words is a pair of codes, for it must not be lost. */
  private end(element: ExchangeElement): void {
    const open = this.open.get(pairKey(element));
    if (!open) this.put(element, "closing");
    else if (open.start < this.text.length) this.endSpan(pairKey(element));
    else {
      this.open.delete(pairKey(element));
      this.put(open.element, "opening");
      this.put(element, "closing");
    }
  }

  private endSpan(key: string): void {
    const open = this.open.get(key);
    if (open) this.spans.push({ ...open, end: this.text.length });
    this.open.delete(key);
  }

  private isFormatting(element: ExchangeElement): boolean {
    return element.attributes.canDelete !== "no" && markOfCode(element, this.codes.data) !== null;
  }

  private put(element: ExchangeElement, role: CodeRole): void {
    const { numbers, data, scope } = this.codes;
    const sign = numbers.sign(`${scope} ${pairKey(element)}`, role, () => codeSaid(element, role, data));
    this.text += sign ?? "";
    if (sign === null) this.lost += 1;
  }
}

/** What an end has in common with its start, and a code on one side with itself on the other. */
function pairKey({ name, attributes }: ExchangeElement): string {
  const { id, startRef, rid, hex } = attributes;
  if (name === "cp") return `cp ${hex}`;
  if (name === "ph" || name === "x") return `alone ${id}`;
  const sort =
    name === "sm" || name === "em" ? "marker" : name.endsWith("pt") ? "native" : name === "it" ? "it" : "code";
  return `${sort} ${startRef ?? rid ?? id}`;
}
