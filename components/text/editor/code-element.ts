import { codeAttributes, codeClass, unseenSign } from "#components/text/code-look";
import { codesIn, type PlacedCode } from "#lib/text/code";

/** How a code is read out, in the reader's language. */
export type CodeLabel = (code: Pick<PlacedCode, "number" | "role">) => string;

/** The chip of a code, as `CodeChip` draws it. */
export function codeElement(code: PlacedCode, label: string, isSelected = false): HTMLElement {
  const chip = document.createElement("span");
  chip.className = codeClass(code, isSelected);
  chip.title = label;
  chip.setAttribute("role", "img");
  chip.setAttribute("aria-label", label);
  for (const [name, value] of Object.entries(codeAttributes(code))) chip.setAttribute(name, value);
  const sign = document.createElement("span");
  sign.className = unseenSign;
  sign.textContent = code.sign;
  chip.append(sign);
  return chip;
}

/** Words, and the chips among them. */
export function codedNodes(text: string, labelOf: CodeLabel): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let at = 0;
  for (const code of codesIn(text)) {
    nodes.push(text.slice(at, code.start), codeElement(code, labelOf(code)));
    at = code.end;
  }
  nodes.push(text.slice(at));
  return nodes.filter((node) => node !== "");
}
