import type { BlockKind } from "#lib/articles/block-kind";
import type { Style } from "#lib/exchange/block-builder";
import { attribute, type Element } from "./page";

/** The names that newsroom systems and word processors give to the parts of an article. */
export function kindByClass(element: Element): BlockKind | null {
  const names = attribute(element, "class");
  if (names === "") return /\bmso-list:\s*l\d/i.test(attribute(element, "style")) ? "listItem" : null;
  return kindOfClass.find(([pattern]) => pattern.test(names))?.[1] ?? null;
}

const kindOfClass: readonly (readonly [RegExp, BlockKind])[] = [
  [/\bMsoTitle\b/, "headline"],
  [/\bMsoSubtitle\b/, "deck"],
  [/\bMsoCaption\b/, "caption"],
  [/\bMso(?:Intense)?Quote\b/, "quotation"],
  [/\bMsoListParagraph|\bMsoList(?:Bullet|Number)/, "listItem"],
  [/\b(?:byline|article-author|author-name)\b/i, "byline"],
  [/\b(?:deck|standfirst|chapo|dek|subtitle|sub-?headline)\b/i, "deck"],
  [/\b(?:caption|legend)\b/i, "caption"],
  [/\b(?:pull-?quote)\b/i, "quotation"],
  [/\b(?:crosshead|intertitre|zwischentitel)\b/i, "crosshead"],
];

/** Formatting within an element: by its name, unless its style says otherwise, as pasted text often does. */
export function styleWithin(element: Element, style: Style): Style {
  const css = attribute(element, "style").toLowerCase();
  const weight = css.match(/(?:^|[;\s])font-weight\s*:\s*(\w+)/)?.[1];
  const slant = css.match(/(?:^|[;\s])font-style\s*:\s*(\w+)/)?.[1];
  return {
    bold: weight ? isHeavy(weight, style) : style.bold === true || ["b", "strong"].includes(element.tagName),
    italic: slant
      ? /^(?:italic|oblique)$/.test(slant) || (slant === "inherit" && style.italic === true)
      : style.italic === true || ["i", "em", "cite", "dfn"].includes(element.tagName),
    href: hrefOf(element) ?? style.href,
  };
}

function isHeavy(weight: string, style: Style): boolean {
  if (weight === "inherit") return style.bold === true;
  return weight === "bold" || weight === "bolder" || Number(weight) >= 600;
}

/** A place on the same page is no link once the page is gone. */
function hrefOf(element: Element): string | undefined {
  const href = element.tagName === "a" ? attribute(element, "href").trim() : "";
  return href === "" || href.startsWith("#") ? undefined : href;
}

export function isHidden(element: Element): boolean {
  const css = attribute(element, "style").replace(/\s/g, "").toLowerCase();
  return /display:none|visibility:hidden|mso-hide:all/.test(css) || element.attrs.some(({ name }) => name === "hidden");
}

/** The bullet or number that Word writes as text before a pasted list item. */
export function isListMarker(element: Element): boolean {
  return /mso-list:\s*ignore/i.test(attribute(element, "style"));
}
