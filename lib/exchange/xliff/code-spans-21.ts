import type { XmlNode } from "#lib/exchange/exchange-xml";
import { xmlNode } from "#lib/exchange/write-xml";
import type { InlineCode } from "#lib/text/inline-code";
import type { WovenSpan } from "./weave";
import type { WrittenEnd } from "./written-codes";

/** Keeps a native code with its unit; answers its id. */
export type KeepData = (data: string) => string;
/**
 * What a code's unit knows: where native codes are kept, whether an end that must not be deleted is still there, and
 * whether those that must not be reordered stand in order. Of others a file cannot say that they must.
 */
type Unit = Readonly<{ keep: KeepData; isKept: (end: WrittenEnd) => boolean; isOrdered: boolean }>;

/** The codes of one text as XLIFF 2.1 has them. `text`: which of its side's it is. */
export function codeSpans21(ends: readonly WrittenEnd[], text: number, unit: Unit): WovenSpan[] {
  return ends.flatMap((end): WovenSpan[] => {
    const { placed, partner, id } = end;
    const alone = (node: XmlNode): WovenSpan => {
      return { start: placed.start, end: placed.end, around: () => node, from: node, to: null };
    };
    if (placed.role === "alone") return [alone(aloneNode(end, unit))];
    const start = xmlNode("sc", { id, ...startOf(end, unit), ...isolated(partner) });
    if (placed.role === "opening") {
      if (partner?.text !== text) return [alone(start)];
      const around = (children: XmlNode["children"]) => xmlNode("pc", { id, ...pairOf(end, unit) }, children);
      return [{ start: placed.start, end: partner.placed.end, around, from: start, to: endNode(end, unit) }];
    }
    return partner?.text === text ? [] : [alone(endNode(end, unit))];
  });
}

function aloneNode(end: WrittenEnd, unit: Unit): XmlNode {
  const { code, id } = end;
  if (code.hex !== null) return xmlNode("cp", { hex: code.hex });
  return xmlNode("ph", { id, ...saidOf(end, unit), ...ofOneEnd(code.first, unit) });
}

function isolated(partner: WrittenEnd["partner"]) {
  return { isolated: partner ? null : "yes" };
}

function startOf(end: WrittenEnd, unit: Unit) {
  const { code } = end;
  return { ...saidOf(end, unit), canOverlap: code.mayOverlap ? null : "no", ...ofOneEnd(code.first, unit) };
}

function endNode(end: WrittenEnd, unit: Unit): XmlNode {
  const { code, partner, id } = end;
  const said = saidOf(end, unit);
  return xmlNode("ec", {
    ...(partner ? { startRef: id } : { id, isolated: "yes" }),
    ...said,
    canReorder: said.canReorder === "firstNo" ? "no" : said.canReorder,
    canOverlap: code.mayOverlap ? null : "no",
    ...ofOneEnd(code.last, unit),
  });
}

function pairOf(end: WrittenEnd, unit: Unit) {
  const { first, last, mayOverlap } = end.code;
  const both = (a: string | null, b: string | null) => (a === null && b === null ? [null, null] : [a ?? "", b ?? ""]);
  const [from = null, to = null] = both(first.data, last.data);
  const [meantFirst = null, meantLast = null] = both(first.meant, last.meant);
  return {
    ...saidOf(end, unit),
    canOverlap: mayOverlap ? "yes" : null,
    ...{ dispStart: first.shown, dispEnd: last.shown, equivStart: meantFirst, equivEnd: meantLast },
    ...{ dataRefStart: from === null ? null : unit.keep(from), dataRefEnd: to === null ? null : unit.keep(to) },
  };
}

function ofOneEnd({ data, shown, meant }: InlineCode["first"], { keep }: Unit) {
  return { disp: shown, equiv: meant, dataRef: data === null ? null : keep(data) };
}

function saidOf(end: WrittenEnd, { isKept, isOrdered }: Unit) {
  const { type, subType, mayCopy, order } = end.code;
  const isStaying = isKept(end);
  return {
    ...{ type, subType: type === null ? null : subType },
    canCopy: mayCopy ? null : "no",
    canDelete: isStaying ? "no" : null,
    canReorder: isStaying && !mayCopy && isOrdered && order !== "yes" ? order : null,
  };
}
