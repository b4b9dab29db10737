import { type ExchangeElement, elementsIn } from "#lib/exchange/exchange-xml";

/** A step through a text with codes, in reading order: a code that opens, closes or stands alone. */
export type InlineStep = Readonly<{
  element: ExchangeElement;
  /** `start` and `end` of a pair come from one `pc`, or from an `sc` and an `ec`. */
  kind: "start" | "end" | "alone" | "markStart" | "markEnd" | "codePoint";
}>;

const kinds: Readonly<Record<string, InlineStep["kind"]>> = {
  ph: "alone",
  sc: "start",
  ec: "end",
  sm: "markStart",
  em: "markEnd",
  cp: "codePoint",
};

/** The codes of a source or target in reading order; a `pc` or `mrk` gives its start and its end. */
export function stepsOf(content: ExchangeElement): InlineStep[] {
  const steps: InlineStep[] = [];
  collect(content, steps);
  return steps;
}

function collect(content: ExchangeElement, steps: InlineStep[]): void {
  for (const element of elementsIn(content)) {
    const isPair = element.name === "pc";
    if (isPair || element.name === "mrk") {
      steps.push({ element, kind: isPair ? "start" : "markStart" });
      collect(element, steps);
      steps.push({ element, kind: isPair ? "end" : "markEnd" });
    } else {
      const kind = kinds[element.name];
      if (kind) steps.push({ element, kind });
    }
  }
}

/** What ties the ends of a code together: the id of `pc` and `sc`, the `startRef` of `ec`, the id of an isolated one. */
export function codeKey({ element, kind }: InlineStep): string {
  const { id, startRef } = element.attributes;
  const isEnd = kind === "end" || kind === "markEnd";
  return (isEnd ? (startRef ?? id) : id) ?? "";
}

/** A code's id means a pair, a lone code or a marker; those of one id on both sides are of one sort. */
export function sortOf({ name, attributes }: ExchangeElement): string {
  if (name === "pc" || name === "sc") return "pair";
  if (name === "ec") return attributes.isolated === "yes" ? "isolatedEnd" : "pair";
  return name === "sm" ? "mrk" : name;
}
