import type { CodeSaid } from "#lib/exchange/code-numbers";
import { type ExchangeElement, wholeText } from "#lib/exchange/exchange-xml";
import type { CodeRole } from "#lib/text/code";
import { type CodeEnd, type CodeOrder, codeOrders } from "#lib/text/inline-code";
import { typeOfCtype } from "./code-types";

/** The native codes that a unit of 2.x keeps apart, by id. */
export type NativeCodes = ReadonlyMap<string, string>;

const silent: CodeEnd = { data: null, shown: null, meant: null };
/** Elements of 1.2 with the native code in them. */
const native: ReadonlySet<string> = new Set(["bpt", "ept", "it"]);

/** What an element of either XLIFF says of the code it is, or of the end it is. */
export function codeSaid(element: ExchangeElement, role: CodeRole, data: NativeCodes): CodeSaid {
  const { attributes } = element;
  const { ctype, clone, id, startRef, rid, copyOf } = attributes;
  const ends = endsOf(element, role, data);
  return {
    id: (role === "closing" ? (startRef ?? rid ?? id) : id) ?? "",
    ...(ctype === undefined
      ? { type: attributes.type ?? null, subType: attributes.subType ?? null }
      : typeOfCtype(ctype)),
    mayDelete: attributes.canDelete !== "no",
    mayCopy: attributes.canCopy !== "no" && clone !== "no" && copyOf === undefined,
    mayOverlap: (attributes.canOverlap ?? (element.name === "pc" ? "no" : "yes")) === "yes",
    order: orderOf(attributes.canReorder),
    ...ends,
    hex: element.name === "cp" ? (attributes.hex ?? null) : null,
  };
}

function endsOf(element: ExchangeElement, role: CodeRole, data: NativeCodes): Pick<CodeSaid, "first" | "last"> {
  const { attributes, name } = element;
  if (name === "pc") {
    const { dataRefStart, dataRefEnd, dispStart, dispEnd, equivStart, equivEnd } = attributes;
    return {
      first: { data: dataOf(dataRefStart, data), shown: dispStart ?? null, meant: equivStart ?? null },
      last: { data: dataOf(dataRefEnd, data), shown: dispEnd ?? null, meant: equivEnd ?? null },
    };
  }
  const holds = native.has(name) || (name === "ph" && element.children.length > 0);
  const end: CodeEnd = {
    data: holds ? wholeText(element) : dataOf(attributes.dataRef, data),
    shown: attributes.disp ?? null,
    meant: attributes.equiv ?? attributes["equiv-text"] ?? null,
  };
  return role === "closing" ? { first: silent, last: end } : { first: end, last: silent };
}

function dataOf(ref: string | undefined, data: NativeCodes): string | null {
  return ref === undefined ? null : (data.get(ref.trim()) ?? null);
}

function orderOf(value: string | undefined): CodeOrder {
  return codeOrders.find((order) => order === value) ?? "yes";
}
