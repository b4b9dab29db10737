import type { XmlNode } from "#lib/exchange/exchange-xml";
import { xmlNode } from "#lib/exchange/write-xml";
import { ctypeOf } from "./code-types";
import type { WovenSpan } from "./weave";
import type { UnitIds, WrittenEnd } from "./written-codes";

/** The codes of one text as XLIFF 1.2 has them: native ones with what they are, others by name alone. */
export function codeSpans12(ends: readonly WrittenEnd[], ids: UnitIds): WovenSpan[] {
  return ends.flatMap((end): WovenSpan[] => {
    const { placed, partner } = end;
    if (placed.role === "alone") return [standing(end, aloneNode(end))];
    if (!partner) return [standing(end, isolatedNode(end))];
    if (placed.role === "closing") return [];
    const { first, last } = end.code;
    const span = first.data === null && last.data === null ? namedPair(end, ids) : nativePair(end, ids);
    return [{ start: placed.start, end: partner.placed.end, ...span }];
  });
}

function standing({ placed: { start, end } }: WrittenEnd, node: XmlNode): WovenSpan {
  return { start, end, around: () => node, from: node, to: null };
}

function aloneNode({ code, id }: WrittenEnd): XmlNode {
  const { data, meant } = code.first;
  const ctype = code.hex === null ? ctypeOf(code, true) : `x-cp-${code.hex}`;
  if (data === null) return xmlNode("x", { id, ctype, clone: cloneOf(code), "equiv-text": meant });
  return xmlNode("ph", { id, ctype, "equiv-text": meant }, [data]);
}

function isolatedNode({ code, id, placed }: WrittenEnd): XmlNode {
  const isOpening = placed.role === "opening";
  const { data, meant } = isOpening ? code.first : code.last;
  const attributes = { id, pos: isOpening ? "open" : "close", ctype: ctypeOf(code, false), "equiv-text": meant };
  return xmlNode("it", attributes, data ? [data] : []);
}

type Pair = Omit<WovenSpan, "start" | "end">;

function namedPair({ code, id }: WrittenEnd, ids: UnitIds): Pair {
  const [ctype, clone] = [ctypeOf(code, false), cloneOf(code)];
  const meant = { "equiv-text": code.first.meant };
  return {
    around: (children) => xmlNode("g", { id, ctype, clone, ...meant }, children),
    from: xmlNode("bx", { id, rid: id, ctype, clone, ...meant }),
    to: xmlNode("ex", { id: ids.of(`end ${id}`, ""), rid: id, "equiv-text": code.last.meant }),
  };
}

/** Native codes stand for themselves and may overlap. */
function nativePair({ code: { first, last, ...code }, id }: WrittenEnd, ids: UnitIds): Pair {
  const end = { id: ids.of(`end ${id}`, ""), rid: id, "equiv-text": last.meant };
  return {
    around: null,
    from: xmlNode("bpt", { id, rid: id, ctype: ctypeOf(code, false), "equiv-text": first.meant }, [first.data ?? ""]),
    to: xmlNode("ept", end, [last.data ?? ""]),
  };
}

function cloneOf({ mayCopy }: WrittenEnd["code"]): "no" | null {
  return mayCopy ? null : "no";
}
