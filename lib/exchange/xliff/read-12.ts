import { type ExchangeElement, elementIn, elementsIn, isElement, wholeText } from "#lib/exchange/exchange-xml";
import type { XliffContent, XliffFile, XliffSegment, XliffUnit } from "./document";

/** The files of a checked document of XLIFF 1.2. */
export function filesOf12(root: ExchangeElement): XliffFile[] {
  return elementsIn(root, "file").map((file) => {
    const { original = "", "source-language": source = "", "target-language": target = null } = file.attributes;
    const [header, body] = [elementIn(file, "header"), elementIn(file, "body")];
    return {
      name: original,
      sourceLanguage: source,
      targetLanguage: target,
      notes: header ? notesOf(header) : [],
      units: body ? unitsIn(body, file.attributes["xml:space"] ?? "default", null) : [],
    };
  });
}

/** The segments marked in a `seg-source` or `target`, at any depth, none in another. */
export function seg12Of(content: ExchangeElement): ExchangeElement[] {
  return seg12WithGaps(content).map(({ segment }) => segment);
}

/** Likewise, each with the text between it and the next. */
function seg12WithGaps(content: ExchangeElement) {
  const found: { segment: ExchangeElement; gap: string }[] = [];
  const visit = (child: ExchangeElement) => {
    if (child.name === "mrk" && child.attributes.mtype === "seg") found.push({ segment: child, gap: "" });
    else if (child.name === "mrk" || child.name === "g") look(child);
  };
  const look = (element: ExchangeElement) => {
    for (const child of element.children) {
      const last = found.at(-1);
      if (typeof child !== "string" && isElement(child)) visit(child);
      else if (typeof child === "string" && last) last.gap += child;
    }
  };
  look(content);
  return found;
}

/** What our own writer says that a group is: a block, whose sentences are its units. */
export const block12 = "x-stet-";

function unitsIn(holder: ExchangeElement, outer: string, type: string | null): XliffUnit[] {
  const space = holder.attributes["xml:space"] ?? outer;
  return elementsIn(holder).flatMap((element) => {
    const own = element.attributes.restype ?? type;
    if (element.name === "trans-unit") return [unitOf(element, space, own)];
    if (element.name !== "group") return [];
    const inside = unitsIn(element, space, own);
    return element.attributes.restype?.startsWith(block12) ? [blockOf(element, inside)] : inside;
  });
}

function blockOf(element: ExchangeElement, units: readonly XliffUnit[]): XliffUnit {
  return {
    id: element.attributes.id ?? "",
    type: element.attributes.restype ?? null,
    notes: [...notesOf(element), ...units.flatMap(({ notes }) => notes)],
    segments: units.flatMap(({ segments }) => segments),
    element,
  };
}

function unitOf(element: ExchangeElement, outer: string, type: string | null): XliffUnit {
  const { id = "", "xml:space": space = outer } = element.attributes;
  const isSpacePreserved = space === "preserve";
  const content = (side: ExchangeElement): XliffContent => ({ element: side, isSpacePreserved });
  const [source, marked, target] = ["source", "seg-source", "target"].map((name) => elementIn(element, name));
  const sources = marked ? seg12Of(marked) : [];
  const isCut = sources.length > 0 && target != null && seg12Of(target).length > 0;
  const whole = source ?? element;
  const state = target?.attributes.state ?? null;
  return {
    id,
    type,
    notes: notesOf(element),
    segments: isCut ? segmentsOf(sources, target, { content, state, scope: id }) : [single()],
    element,
  };

  function single(): XliffSegment {
    const to = target ? content(target) : null;
    return { id, scope: id, isIgnorable: false, state, source: content(whole), target: to, gap: "" };
  }
}

type As = Readonly<{ content: (side: ExchangeElement) => XliffContent; state: string | null; scope: string }>;

/** A target without marked segments is the translation of all of them, and read as one. */
function segmentsOf(sources: readonly ExchangeElement[], target: ExchangeElement, { content, state, scope }: As) {
  const targets = new Map(seg12WithGaps(target).map((found) => [found.segment.attributes.mid, found]));
  return sources.map((source): XliffSegment => {
    const { mid = null } = source.attributes;
    const own = targets.get(source.attributes.mid);
    const to = { target: own ? content(own.segment) : null, gap: own?.gap ?? "" };
    return { id: mid, scope, isIgnorable: false, state, source: content(source), ...to };
  });
}

function notesOf(holder: ExchangeElement): string[] {
  return elementsIn(holder, "note").map(wholeText);
}
