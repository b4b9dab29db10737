import type { ExchangeElement } from "#lib/exchange/exchange-xml";
import { Problem } from "#lib/problem";

/** What a file can break; each has its sentence in the message files, under "problem.xliffRule". */
export const xliffRules = [
  "root",
  "version",
  "element",
  "missingElement",
  "attribute",
  "missingAttribute",
  "value",
  "text",
  "id",
  "targetId",
  "isolated",
  "codePair",
  "codePairAttributes",
  "markerPair",
  "codeDirection",
  "subType",
  "copyOf",
  "canReorder",
  "reorderSequence",
  "canDelete",
  "dataRef",
  "dataRefPair",
  "subFlows",
  "subFlowsPair",
  "equivPair",
  "codePoint",
  "comment",
  "commentRef",
  "matchRef",
  "reference",
  "order",
  "targetLanguage",
  "language",
  "space",
  "state",
  "subState",
  "skeleton",
  "glossaryEntry",
  "resource",
  "changeRef",
  "subFs",
  "size",
  "validationRule",
  "qualityIssue",
] as const;
export type XliffRule = (typeof xliffRules)[number];

/** A rule that an element breaks; `element` as the file names it. */
export type XliffFault = Readonly<{ rule: XliffRule; element: string; line: number }>;

/** More are of no use to anybody, and a hostile file has millions. */
const mostFaults = 100;

/** Faults in the order they were found, up to a hundred. */
export class FaultList {
  readonly faults: XliffFault[] = [];

  add({ qualified, line }: Pick<ExchangeElement, "qualified" | "line">, rule: XliffRule): void {
    if (this.faults.length < mostFaults) this.faults.push({ rule, element: qualified, line });
  }

  /** Adds a fault unless it is so. */
  require(isSo: boolean, element: ExchangeElement, rule: XliffRule): void {
    if (!isSo) this.add(element, rule);
  }
}

/** The refusal that says which rule is broken, where. */
export function problemOfFault({ rule, element, line }: XliffFault): Problem {
  return new Problem("invalid", "xliffRule", { line, element: element.slice(0, 80), rule });
}
