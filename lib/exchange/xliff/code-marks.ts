import { type ExchangeElement, elementIn, elementsIn, wholeText } from "#lib/exchange/exchange-xml";
import { isSafeHref, type Mark, normalizeMarks } from "#lib/text/mark";
import type { CodedSpan } from "./content-text";

/** The native codes that a unit of 2.x keeps apart, by id. */
export function nativeCodesOf(unit: ExchangeElement): ReadonlyMap<string, string> {
  const original = elementIn(unit, "originalData");
  return new Map((original ? elementsIn(original) : []).map((one) => [one.attributes.id ?? "", wholeText(one)]));
}

/** The formatting over these spans. */
export function marksOfSpans(spans: readonly CodedSpan[], data: ReadonlyMap<string, string>): readonly Mark[] {
  return normalizeMarks(
    spans.flatMap(({ element, start, end }) => {
      const mark = markOfCode(element, data);
      return mark ? [{ ...mark, start, end }] : [];
    }),
  );
}

/** The formatting that a code means: bold, italic, and links whose native code says where to; null for every other. */
export function markOfCode(
  element: ExchangeElement,
  data: ReadonlyMap<string, string>,
): Pick<Mark, "kind" | "href"> | null {
  const { type, subType, ctype } = element.attributes;
  if (subType === "xlf:b" || ctype === "bold") return { kind: "bold" };
  if (subType === "xlf:i" || ctype === "italic") return { kind: "italic" };
  if (type !== "link" && ctype !== "link") return null;
  const href = hrefOf(nativeCode(element, data));
  return href === null ? null : { kind: "link", href };
}

function nativeCode(element: ExchangeElement, data: ReadonlyMap<string, string>): string {
  const { dataRef, dataRefStart } = element.attributes;
  return element.name === "bpt" ? wholeText(element) : (data.get(dataRefStart ?? dataRef ?? "") ?? "");
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** A link's start tag in HTML, as we write it. */
export function linkTag(href: string): string {
  const escaped = href.replace(/[&<>"]/g, (sign) => {
    return `&${Object.keys(entities).find((name) => entities[name] === sign)};`;
  });
  return `<a href="${escaped}">`;
}

function hrefOf(tag: string): string | null {
  const [, escaped] = /^<a\b[^>]{0,2000}?\shref="([^"]{1,2000})"/.exec(tag) ?? [];
  const href = escaped?.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name] ?? "");
  return href !== undefined && isSafeHref(href) ? href : null;
}
